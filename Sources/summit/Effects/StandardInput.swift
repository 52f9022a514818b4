import Glibc

/// What is piped into a command.
enum StandardInput {
  /// Its lines that are not blank, without blanks round them.
  static func lines() throws -> [String] {
    guard let text = String(validating: try bytes(), as: UTF8.self) else {
      throw Refusal.work("Standard input is not valid UTF-8. Convert it and try again.")
    }
    return text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
      .filter { !$0.isEmpty }
  }

  private static func bytes() throws -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count == 0 { return all }
      if count > 0 {
        all += chunk[..<count]
      } else if errno != EINTR {
        throw Refusal.work("Standard input can't be read: \(String(cString: strerror(errno))).")
      }
    }
  }
}
