/// A colour of three bytes; the same meanings have the same colours in every format.
struct Colour: Equatable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  static let white = Colour(red: 0xFF, green: 0xFF, blue: 0xFF)
  static let ink = Colour(red: 0x1B, green: 0x1D, blue: 0x21)
  // Blue and orange are told apart by nearly all eyes.
  static let supporting = Colour(red: 0x2B, green: 0x6C, blue: 0xB0)
  static let against = Colour(red: 0xB8, green: 0x53, blue: 0x1A)
  static let mixed = Colour(red: 0x8A, green: 0x8F, blue: 0x98)

  /// `2B6CB0`
  var hexadecimal: String {
    [red, green, blue].map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }

  /// The ground of a figure: from white for none to full for the most, and never a grey between on
  /// which neither black nor white letters can be read.
  static func heat(_ shade: Double) -> (ground: Colour, letters: Colour) {
    guard shade <= 0.55 else { return (supporting, white) }
    return (white.mixed(with: supporting, shade * 0.6), ink)
  }

  private func mixed(with other: Colour, _ share: Double) -> Colour {
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8((Double(from) + (Double(to) - Double(from)) * min(max(0, share), 1)).rounded())
    }
    return Colour(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}
