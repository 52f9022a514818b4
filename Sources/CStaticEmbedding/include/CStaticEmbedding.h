#pragma once
#include <stddef.h>

/// The embedding table in the form that docs/static-embedding.md describes.
const unsigned char *cstaticembedding_bytes(void);
size_t cstaticembedding_length(void);
