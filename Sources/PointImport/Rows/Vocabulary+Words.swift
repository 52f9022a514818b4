package import ConsultationModel

extension Stance {
  /// The stance meant by a word of a table or a command: its name, or `+`, `-`, `~`.
  package init?(word: String) {
    switch word.lowercased() {
    case "+": self = .supporting
    case "-": self = .against
    case "~": self = .mixed
    case let name: self.init(rawValue: name)
    }
  }
}

extension Sector {
  /// The sector meant by a word of a table or a command: its id or its name.
  package init?(word: String) {
    let folded = word.lowercased()
    let meant = Self.allCases.first { $0.rawValue == folded || $0.name.lowercased() == folded }
    guard let meant else { return nil }
    self = meant
  }
}
