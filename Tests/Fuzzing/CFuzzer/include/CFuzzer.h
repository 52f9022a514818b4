#pragma once
#include <stddef.h>
#include <stdint.h>

/// libFuzzer's own loop, for programs that bring their own `main`.
int LLVMFuzzerRunDriver(int *count, char ***arguments,
                        int (*target)(const uint8_t *bytes, size_t count));
