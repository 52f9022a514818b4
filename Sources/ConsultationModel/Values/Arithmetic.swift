extension BinaryInteger {
  /// Division that rounds towards minus infinity, as calendars need before 1970.
  func flooredDivision(by divisor: Self) -> Self {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  func flooredRemainder(by divisor: Self) -> Self {
    self - flooredDivision(by: divisor) * divisor
  }
}

func twoDigits(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
