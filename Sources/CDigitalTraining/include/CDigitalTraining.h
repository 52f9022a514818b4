#pragma once
#include <stddef.h>

/// Coded points for the Digital codebook, one a line: writer, theme ids by `;`, text, by tabs.
const unsigned char *cdigitaltraining_points(void);
size_t cdigitaltraining_points_length(void);

/// What `make train` learnt from them.
const unsigned char *cdigitaltraining_weights(void);
size_t cdigitaltraining_weights_length(void);
