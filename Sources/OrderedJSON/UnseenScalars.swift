extension Unicode.Scalar {
  /// Whether it would act on a terminal or on the order of the text instead of being seen:
  /// controls, line separators, the marks that turn the direction of writing and that of byte order.
  package var isNeverSeen: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F: true
    default: turnsText || value == 0x2028 || value == 0x2029
    }
  }

  /// Whether it changes how its neighbours are read, and is nothing by itself.
  package var turnsText: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F, 0xFEFF: true
    default: false
    }
  }
}
