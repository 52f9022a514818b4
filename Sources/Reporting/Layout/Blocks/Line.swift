/// Running text, some of whose words lead elsewhere.
package struct Line: Equatable, Sendable {
  package enum Run: Equatable, Sendable {
    case text(String)
    /// Words that lead to an anchor of the same document.
    case link(String, to: Anchor)
  }

  package private(set) var runs: [Run] = []
  /// The choices that leave just the points which the figures beside it count, such as
  /// `question=scale, theme=full-fibre`; nil where it counts none or they can't be chosen.
  package private(set) var choice: String?

  package init(_ text: String) {
    runs = [.text(text)]
  }

  package static func link(_ text: String, to anchor: Anchor?) -> Line {
    var line = Line("")
    line.runs = [anchor.map { .link(text, to: $0) } ?? .text(text)]
    return line
  }

  /// The same, counting the points that all of `choices` leave.
  func counting(_ choices: [PointFilter.Choice]?) -> Line {
    var line = self
    line.choice = choices?.text
    return line
  }

  /// The words alone.
  package var text: String {
    runs.reduce(into: "") { text, run in
      switch run {
      case .text(let words), .link(let words, _): text += words
      }
    }
  }

  package static func + (left: Line, right: Line) -> Line {
    var both = left
    both.append(right)
    return both
  }

  private mutating func append(_ other: Line) {
    for run in other.runs {
      if case .text(let more) = run, case .text(let before)? = runs.last {
        runs[runs.count - 1] = .text(before + more)
      } else {
        runs.append(run)
      }
    }
  }

  static func joined(_ lines: [Line], separator: String) -> Line {
    guard let first = lines.first else { return "" }
    // A list of everything may have tens of thousands.
    return lines.dropFirst().reduce(into: first) { all, line in
      all.append(Line(separator))
      all.append(line)
    }
  }
}

extension Line: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var line = Line("")

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      line.append(Line(literal))
    }

    package mutating func appendInterpolation(_ text: some CustomStringConvertible) {
      line.append(Line(text.description))
    }

    package mutating func appendInterpolation(_ other: Line) {
      line.append(other)
    }
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }

  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.line
  }
}
