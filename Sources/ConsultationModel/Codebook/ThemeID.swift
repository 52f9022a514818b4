extension Identifier where Subject == Theme {
  /// Characters that an id may have.
  package static var longest: Int { 100 }

  /// Whether a theme may have it.
  package var isWellFormed: Bool {
    text.utf8.count <= Self.longest && text.isSlug
  }

  /// The id that a theme of that name gets: `Skills & training` as `skills-training`; not well
  /// formed where the name has no plain letter.
  package init(for name: String) {
    let bytes = name.lowercased().utf8.map { $0.isSlugByte ? $0 : 45 }
    let words = bytes.split(separator: 45).map { String(decoding: $0, as: UTF8.self) }
    let cut = words.joined(separator: "-").prefix(Self.longest)
    self.init(String(cut.last == "-" ? cut.dropLast() : cut))
  }
}

extension String {
  /// Whether it is made of small letters, digits and single hyphens between them.
  package var isSlug: Bool {
    utf8.split(separator: 45, omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.allSatisfy(\.isSlugByte)
    }
  }
}

extension UInt8 {
  fileprivate var isSlugByte: Bool { (97...122).contains(self) || (48...57).contains(self) }
}
