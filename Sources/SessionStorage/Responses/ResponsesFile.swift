package import ConsultationModel
import DurableFiles
package import OrderedJSON

/// The JSON file that holds what was decided, as docs/decisions-format.md describes it.
package enum ResponsesFile {
  static let format = "summit-decisions"
  static let version = 1
  /// Bytes that a file may have to be read.
  package static let largestSize = 64 << 20

  package static func path(inSessions folder: String) -> String {
    folder.hasSuffix("/") ? "\(folder)decisions.json" : "\(folder)/decisions.json"
  }

  /// An empty register where there is no file.
  package static func load(_ path: String) throws(StorageError) -> ResponseRegister {
    let bytes: [UInt8]
    do {
      bytes = try DurableFile.read(path, limit: largestSize)
    } catch {
      if error.isMissing { return ResponseRegister() }
      throw StorageError(error)
    }
    return try decode(bytes, path: path)
  }

  /// `path` is only what an error calls the file.
  package static func decode(
    _ bytes: [UInt8], path: String
  ) throws(StorageError) -> ResponseRegister {
    let (register, faults) = read(bytes)
    guard let register, faults.isEmpty else { throw StorageError(path: path, faults: faults) }
    return register
  }

  package static func faults(in bytes: [UInt8]) -> [Fault] {
    Array(read(bytes).faults.prefix(Fault.most))
  }

  /// Adds an entry, and no other program can come between. Once this returns it is on the disk;
  /// where it throws, the old file stands.
  package static func append(
    _ entry: ResponseRegister.Entry, to path: String
  ) throws(StorageError) {
    let lock: FileLock
    do {
      lock = try FileLock(of: path)
    } catch {
      throw StorageError(error)
    }
    var register = try load(path)
    register.append(entry)
    do {
      try DurableFile.replace(path, with: encode(register))
    } catch {
      throw StorageError(error)
    }
    _ = consume lock
  }
}
