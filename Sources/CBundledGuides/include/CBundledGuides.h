#pragma once
#include <stddef.h>

/// The JSON text of a guide that is part of the program.
typedef struct {
  const char *id;
  const unsigned char *bytes;
  size_t length;
} CBundledGuide;

size_t cbundledguides_count(void);

/// `index` is less than the count.
CBundledGuide cbundledguides_guide(size_t index);
