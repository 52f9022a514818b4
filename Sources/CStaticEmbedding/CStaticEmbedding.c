#include "CStaticEmbedding.h"

// Clang has #embed in every mode of C and warns that C23 brought it.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Aligned so that rows of the matrix are.
_Alignas(64) static const unsigned char table[] = {
#embed "civic-static-128.bin"
};

const unsigned char *cstaticembedding_bytes(void) { return table; }

size_t cstaticembedding_length(void) { return sizeof table; }
