#pragma once
#include <stddef.h>
#include <stdint.h>

/// The products of each of `count` rows with a vector. `width` is a multiple of 8, and none of the
/// products may leave 32 bits: whole numbers, so every machine gives the same.
void cdotproducts_of_rows(const int16_t *rows, size_t count, const int16_t *vector, size_t width,
                          int32_t *products);
