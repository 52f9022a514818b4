#pragma once
// Debian's archive is linked in, so its symbols are no imports of a shared library.
#ifndef SODIUM_STATIC
#define SODIUM_STATIC 1
#endif
#include <sodium.h>
