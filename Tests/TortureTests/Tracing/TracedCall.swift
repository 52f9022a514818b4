/// One system call as strace wrote it down.
struct TracedCall: Sendable {
  let thread: Int
  /// When it was entered, in seconds.
  let time: Double
  let name: String
  /// What stands between the brackets, strings still in hexadecimal.
  let arguments: String
  /// Nil where it never returned.
  let result: Int?
  let isInjected: Bool

  /// The strings among the arguments: paths, or what is read or written.
  var strings: [[UInt8]] { Self.pieces(of: arguments, from: "\"", to: "\"") }

  /// The files behind the descriptors among the arguments.
  private var descriptorPaths: [String] {
    Self.pieces(of: arguments, from: "<", to: ">").map { String(decoding: $0, as: UTF8.self) }
  }

  /// The first argument as a number: a descriptor.
  var descriptor: Int { Int(arguments.prefix { $0.isNumber }) ?? -1 }

  /// Arguments that are numbers or flags, by their place.
  func argument(_ index: Int) -> Substring {
    let all = arguments.split(separator: ", ")
    return all.indices.contains(index) ? all[index] : ""
  }

  /// Files and folders that it names or has open.
  var paths: [String] {
    let carriesData = ["read", "write", "pread64", "pwrite64", "writev", "readlink", "readv"]
    let named =
      carriesData.contains(name) ? [] : strings.map { String(decoding: $0, as: UTF8.self) }
    return (descriptorPaths + named).filter { $0.hasPrefix("/") }
  }

  func touches(_ folder: String) -> Bool {
    paths.contains { $0 == folder || $0.hasPrefix(folder + "/") }
  }

  /// Whatever stands between two marks, read from `\x2f\x74`; strings in hexadecimal hold no marks.
  private static func pieces(of text: String, from start: Character, to end: Character) -> [[UInt8]]
  {
    var rest = text[...]
    var found: [[UInt8]] = []
    while let open = rest.firstIndex(of: start) {
      let after = rest[rest.index(after: open)...]
      guard let close = after.firstIndex(of: end) else { break }
      found.append(bytes(after[..<close]))
      rest = after[after.index(after: close)...]
    }
    return found
  }

  private static func bytes(_ hexadecimal: Substring) -> [UInt8] {
    hexadecimal.utf8.split(separator: UInt8(ascii: "\\")).compactMap { piece in
      UInt8(String(decoding: piece.dropFirst().prefix(2), as: UTF8.self), radix: 16)
    }
  }
}
