import Glibc

/// The bytes of a file; nil where there is none.
func bytes(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
    bytes += chunk[..<count]
  }
  return bytes
}

/// Puts bytes into a file as another program would, without any care.
func put(_ bytes: [UInt8], into path: String) {
  guard let file = fopen(path, "wb") else { return }
  defer { fclose(file) }
  fwrite(bytes, 1, bytes.count, file)
}

func removeFile(_ path: String) { unlink(path) }

func makeFolder(_ path: String) { mkdir(path, 0o700) }
