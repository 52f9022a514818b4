#include "CDotProducts.h"

#if defined(__SSE2__)
#include <emmintrin.h>

// Written out: the compiler finds the instruction that multiplies and adds eight at once only for
// four.
static int32_t dot(const int16_t *left, const int16_t *right, size_t width) {
  __m128i sums = _mm_setzero_si128();
  for (size_t part = 0; part < width; part += 8) {
    __m128i eight = _mm_loadu_si128((const __m128i *)(left + part));
    __m128i others = _mm_loadu_si128((const __m128i *)(right + part));
    sums = _mm_add_epi32(sums, _mm_madd_epi16(eight, others));
  }
  sums = _mm_add_epi32(sums, _mm_shuffle_epi32(sums, 0x4E));
  sums = _mm_add_epi32(sums, _mm_shuffle_epi32(sums, 0xB1));
  return _mm_cvtsi128_si32(sums);
}
#else
static int32_t dot(const int16_t *left, const int16_t *right, size_t width) {
  int32_t sum = 0;
  for (size_t part = 0; part < width; part++) sum += left[part] * right[part];
  return sum;
}
#endif

void cdotproducts_of_rows(const int16_t *rows, size_t count, const int16_t *vector, size_t width,
                          int32_t *products) {
  for (size_t row = 0; row < count; row++) {
    products[row] = dot(rows + row * width, vector, width);
  }
}
