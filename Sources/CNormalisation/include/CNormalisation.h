#pragma once
#include <stddef.h>

/// Writes the compatibility decomposition (NFKD) of UTF-8 without its combining marks and says
/// how many bytes that took; what finds no room is left out.
size_t cnormalisation_decompose(
  const unsigned char *text, size_t length, unsigned char *result, size_t capacity);
