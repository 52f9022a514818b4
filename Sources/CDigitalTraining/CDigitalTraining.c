#include "CDigitalTraining.h"

// Clang has #embed in every mode of C and warns that C23 brought it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char points[] = {
#embed "digital-points.tsv"
};

static const unsigned char weights[] = {
#embed "digital-weights.bin" if_empty(0)
};

const unsigned char *cdigitaltraining_points(void) { return points; }
size_t cdigitaltraining_points_length(void) { return sizeof points; }
const unsigned char *cdigitaltraining_weights(void) { return weights; }
size_t cdigitaltraining_weights_length(void) { return sizeof weights; }
