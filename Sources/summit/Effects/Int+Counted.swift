extension Int {
  /// `1 point`, `2 points`, `11,079 points`.
  func counted(_ thing: String) -> String {
    "\(grouped) \(thing)\(self == 1 ? "" : "s")"
  }

  /// `11,079`
  var grouped: String {
    var digits = String(magnitude)
    var groups = ""
    while digits.count > 3 {
      groups = "," + digits.suffix(3) + groups
      digits.removeLast(3)
    }
    return (self < 0 ? "-" : "") + digits + groups
  }
}
