#pragma once
#include <jansson.h>

// Jansson's own accessor has the name of its enumeration, which Swift can't tell apart.
static inline int cjansson_error_code(const json_error_t *error) {
  return (int)json_error_code(error);
}

// An array of characters, which Swift would take for a tuple.
static inline const char *cjansson_error_text(const json_error_t *error) {
  return error->text;
}
