#include "CBundledGuides.h"

// Clang has #embed in every mode of C and warns that C23 brought it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char ne_lis_digital[] = {
#embed "ne-lis-digital.json"
};

static const CBundledGuide guides[] = {
  {"ne-lis-digital", ne_lis_digital, sizeof ne_lis_digital},
};

size_t cbundledguides_count(void) { return sizeof guides / sizeof *guides; }

CBundledGuide cbundledguides_guide(size_t index) { return guides[index]; }
