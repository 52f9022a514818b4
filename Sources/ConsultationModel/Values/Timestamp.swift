/// A moment on the clock with the offset it was read at, as RFC 3339 writes it.
package struct Timestamp: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package let milliseconds: Int64
  /// Minutes east of UTC.
  package let offsetMinutes: Int

  package init(milliseconds: Int64, offsetMinutes: Int) {
    self.milliseconds = milliseconds
    self.offsetMinutes = offsetMinutes
  }

  package func seconds(since earlier: Timestamp) -> Int {
    Int((milliseconds - earlier.milliseconds) / 1000)
  }

  /// Without the fraction of a second: a person reads and writes no finer.
  package var inWholeSeconds: Timestamp {
    Timestamp(
      milliseconds: milliseconds - milliseconds.flooredRemainder(by: 1000),
      offsetMinutes: offsetMinutes)
  }

  package func adding(seconds: Int) -> Timestamp {
    Timestamp(milliseconds: milliseconds + Int64(seconds) * 1000, offsetMinutes: offsetMinutes)
  }
}

extension Timestamp: Comparable {
  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Timestamp {
  private var localSeconds: Int64 {
    milliseconds.flooredDivision(by: 1000) + Int64(offsetMinutes) * 60
  }

  /// The calendar day at the place where the clock was read.
  package var date: CalendarDate {
    CalendarDate(daysSinceEpoch: Int(localSeconds.flooredDivision(by: 86_400)))
  }

  /// `14:02`, at the place where the clock was read.
  package var clock: String {
    let minuteOfDay = Int(localSeconds.flooredRemainder(by: 86_400) / 60)
    return "\(twoDigits(minuteOfDay / 60)):\(twoDigits(minuteOfDay % 60))"
  }

  /// The same day at a time written as `16:00`; nil where the text is none.
  package func at(clock text: String) -> Timestamp? {
    guard let (hour, minute) = Self.hourAndMinute(text) else { return nil }
    let midnight = localSeconds - localSeconds.flooredRemainder(by: 86_400)
    let seconds = midnight + Int64(hour * 3600 + minute * 60) - Int64(offsetMinutes) * 60
    return Timestamp(milliseconds: seconds * 1000, offsetMinutes: offsetMinutes)
  }

  /// Reads `16:00`, `16.00`, `1600`, `4pm` and `4:30 pm`.
  private static func hourAndMinute(_ text: String) -> (Int, Int)? {
    var digits = text.lowercased().filter { !$0.isWhitespace }
    let half = ["am", "pm"].first { digits.hasSuffix($0) }
    if half != nil { digits.removeLast(2) }
    var parts = digits.split(omittingEmptySubsequences: false) { ":.".contains($0) }.map(
      String.init)
    if parts.count == 1, half != nil { parts.append("00") }
    if parts.count == 1, (3...4).contains(digits.utf8.count) {
      parts = [String(digits.dropLast(2)), String(digits.suffix(2))]
    }
    guard parts.count == 2,
      parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { 48...57 ~= $0 } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0...59).contains(minute)
    else { return nil }
    guard let half else { return (0...23).contains(hour) ? (hour, minute) : nil }
    guard (1...12).contains(hour) else { return nil }
    return (hour % 12 + (half == "pm" ? 12 : 0), minute)
  }

  /// `2019-07-04T14:02:31+01:00`; a fraction only where there is one.
  package var rfc3339: String {
    let second = Int(localSeconds.flooredRemainder(by: 60))
    let thousandths = Int(milliseconds.flooredRemainder(by: 1000))
    let fraction = thousandths == 0 ? "" : "." + String(String(1000 + thousandths).dropFirst())
    return "\(date)T\(clock):\(twoDigits(second))\(fraction)\(offset)"
  }

  private var offset: String {
    guard offsetMinutes != 0 else { return "Z" }
    let size = abs(offsetMinutes)
    return "\(offsetMinutes < 0 ? "-" : "+")\(twoDigits(size / 60)):\(twoDigits(size % 60))"
  }
}
