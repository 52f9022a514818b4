internal import CMinizip

/// A zip container in memory; equal content makes equal bytes, whenever it is made.
///
/// Only want of memory can make it fail, and then the program ends, as with Swift's own arrays.
package struct ZipArchive: ~Copyable {
  private let archive: OpaquePointer

  package init() {
    guard let archive = cminizip_begin() else { Self.stop() }
    self.archive = archive
  }

  deinit {
    cminizip_free(archive)
  }

  /// Adds a whole file. What readers look for at the very beginning may be left unpacked.
  package mutating func add(_ name: String, _ bytes: [UInt8], isPacked: Bool = true) {
    guard cminizip_add(archive, name, bytes, bytes.count, isPacked) else { Self.stop() }
  }

  /// The whole container; nothing can be added after it.
  package consuming func finished() -> [UInt8] {
    var start: UnsafePointer<UInt8>?
    var count = 0
    guard cminizip_finish(archive, &start, &count) else { Self.stop() }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  private static func stop() -> Never {
    fatalError("There is not enough memory to pack the report.")
  }
}
