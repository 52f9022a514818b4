#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A zip container written into memory by zlib's minizip: Swift can't give C the functions that
// minizip writes through.
typedef struct cminizip_archive cminizip_archive;

// NULL where there is no memory.
cminizip_archive *cminizip_begin(void);
// Adds a whole file. Every one has the same date, so that equal content makes equal bytes.
bool cminizip_add(cminizip_archive *archive, const char *name, const uint8_t *bytes,
                  size_t count, bool packed);
// Ends the container; its bytes stay until it is freed.
bool cminizip_finish(cminizip_archive *archive, const uint8_t **bytes, size_t *count);
void cminizip_free(cminizip_archive *archive);

// The most bytes that packing can make of so many.
size_t cminizip_packed_bound(size_t count);
// Packs as zlib's format has it; 0 where it can't be done.
size_t cminizip_pack(const uint8_t *bytes, size_t count, uint8_t *packed, size_t room);
uint32_t cminizip_crc32(const uint8_t *bytes, size_t count);
