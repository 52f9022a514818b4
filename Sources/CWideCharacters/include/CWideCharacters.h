#pragma once
#include <stdint.h>

/// Columns of one scalar by wcwidth(3) in UTF-8, whatever locale the process has: -1 unknown, 0 mark, 1, 2.
int cwc_width(uint32_t scalar);
