#include "CNormalisation.h"
#include <stdbool.h>
#include <utf8proc.h>

size_t cnormalisation_decompose(
  const unsigned char *text, size_t length, unsigned char *result, size_t capacity) {
  size_t read = 0, written = 0;
  while (read < length) {
    utf8proc_int32_t scalar;
    utf8proc_ssize_t step =
      utf8proc_iterate(text + read, (utf8proc_ssize_t)(length - read), &scalar);
    if (step <= 0) { read += 1; continue; }
    read += (size_t)step;
    // The longest compatibility decomposition has 18 scalars.
    utf8proc_int32_t parts[32];
    int boundary = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(
      scalar, parts, 32, UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK, &boundary);
    for (utf8proc_ssize_t part = 0; part < count && part < 32; part += 1) {
      if (capacity - written < 4) return written;
      utf8proc_ssize_t bytes = utf8proc_encode_char(parts[part], result + written);
      written += (size_t)bytes;
    }
  }
  return written;
}
