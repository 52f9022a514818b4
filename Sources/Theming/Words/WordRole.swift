/// What a scalar beyond ASCII does in a run of text.
enum WordRole {
  case part
  /// A sign of a script that puts no blanks between words: each counts as a word.
  case wholeWord
  case apostrophe
  /// Soft hyphens and joiners, which nobody sees.
  case invisible
  case separator

  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2019, 0x2018, 0x02BC, 0xFF07: self = .apostrophe
    case 0x3041...0x309F: self = .wholeWord
    default: self = Self.byCategory(scalar.properties)
    }
  }

  private static func byCategory(_ properties: Unicode.Scalar.Properties) -> WordRole {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      properties.isIdeographic ? .wholeWord : .part
    case .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark,
      .enclosingMark:
      .part
    case .format: .invisible
    default: .separator
    }
  }
}

extension Unicode.Scalar {
  /// Case-folded: by way of the capital, so that `ß` meets `ss` and both sigmas are one.
  var folded: String {
    properties.uppercaseMapping.unicodeScalars
      .reduce(into: "") { $0 += $1.properties.lowercaseMapping }
  }
}
