#include "CMinizip.h"
#include <limits.h>
#include <minizip/zip.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

struct cminizip_archive {
  zipFile zip;
  uint8_t *bytes;
  size_t count;
  size_t room;
  size_t position;
};

static voidpf open_memory(voidpf opaque, const void *name, int mode) {
  (void)name;
  (void)mode;
  return opaque;
}

static bool make_room(cminizip_archive *archive, size_t wanted) {
  if (wanted <= archive->room) return true;
  size_t room = archive->room * 2 > wanted ? archive->room * 2 : wanted + 4096;
  uint8_t *bytes = realloc(archive->bytes, room);
  if (!bytes) return false;
  archive->bytes = bytes;
  archive->room = room;
  return true;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *from, uLong count) {
  (void)stream;
  cminizip_archive *archive = opaque;
  if (!make_room(archive, archive->position + count)) return 0;
  memcpy(archive->bytes + archive->position, from, count);
  archive->position += count;
  if (archive->position > archive->count) archive->count = archive->position;
  return count;
}

// minizip reads nothing back of a container that it begins.
static uLong read_memory(voidpf opaque, voidpf stream, void *into, uLong count) {
  (void)opaque;
  (void)stream;
  (void)into;
  (void)count;
  return 0;
}

static ZPOS64_T tell_memory(voidpf opaque, voidpf stream) {
  (void)stream;
  return ((cminizip_archive *)opaque)->position;
}

static long seek_memory(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
  (void)stream;
  cminizip_archive *archive = opaque;
  size_t base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? archive->position
                : origin == ZLIB_FILEFUNC_SEEK_END ? archive->count
                                                   : 0;
  if (base + offset > archive->count) return -1;
  archive->position = base + offset;
  return 0;
}

static int close_memory(voidpf opaque, voidpf stream) {
  (void)opaque;
  (void)stream;
  return 0;
}

cminizip_archive *cminizip_begin(void) {
  cminizip_archive *archive = calloc(1, sizeof *archive);
  if (!archive) return NULL;
  zlib_filefunc64_def functions = {open_memory, read_memory,  write_memory, tell_memory,
                                   seek_memory, close_memory, close_memory, archive};
  archive->zip = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &functions);
  if (archive->zip) return archive;
  free(archive);
  return NULL;
}

bool cminizip_add(cminizip_archive *archive, const char *name, const uint8_t *bytes,
                  size_t count, bool packed) {
  // The first day that a zip container can name.
  zip_fileinfo info = {.tmz_date = {.tm_mday = 1, .tm_mon = 0, .tm_year = 1980}};
  const uLong utf8_names = 1 << 11;
  const int large = count >= 0xffffffff;
  if (!archive->zip ||
      zipOpenNewFileInZip4_64(archive->zip, name, &info, NULL, 0, NULL, 0, NULL,
                              packed ? Z_DEFLATED : 0, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS,
                              DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, NULL, 0, 20, utf8_names,
                              large) != ZIP_OK)
    return false;
  bool written = true;
  while (written && count > 0) {
    unsigned part = count > INT_MAX ? INT_MAX : (unsigned)count;
    written = zipWriteInFileInZip(archive->zip, bytes, part) == ZIP_OK;
    bytes += part;
    count -= part;
  }
  return zipCloseFileInZip(archive->zip) == ZIP_OK && written;
}

bool cminizip_finish(cminizip_archive *archive, const uint8_t **bytes, size_t *count) {
  bool ended = archive->zip && zipClose(archive->zip, NULL) == ZIP_OK;
  archive->zip = NULL;
  *bytes = archive->bytes;
  *count = archive->count;
  return ended;
}

void cminizip_free(cminizip_archive *archive) {
  if (!archive) return;
  if (archive->zip) zipClose(archive->zip, NULL);
  free(archive->bytes);
  free(archive);
}

size_t cminizip_packed_bound(size_t count) { return compressBound(count); }

size_t cminizip_pack(const uint8_t *bytes, size_t count, uint8_t *packed, size_t room) {
  uLongf length = room;
  return compress2(packed, &length, bytes, count, Z_DEFAULT_COMPRESSION) == Z_OK ? length : 0;
}

uint32_t cminizip_crc32(const uint8_t *bytes, size_t count) {
  return (uint32_t)crc32_z(crc32(0, Z_NULL, 0), bytes, count);
}
