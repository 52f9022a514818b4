/// A small regular expression, anchored at both ends: characters, `[a-z]`, `\.`, groups with
/// `|`, and the counts `? * + {n}`. Enough for the patterns in docs/.
struct TextPattern {
  private indirect enum Node {
    case set([ClosedRange<Character>])
    case alternatives([[Node]])
    case repeated(Node, ClosedRange<Int>)
  }

  private var rest: Substring
  private var nodes: [Node] = []

  init(_ pattern: String) {
    precondition(pattern.hasPrefix("^") && pattern.hasSuffix("$"), "anchor the pattern")
    rest = pattern.dropFirst().dropLast()
    nodes = sequence()
    precondition(rest.isEmpty, "the pattern is not understood from \(rest)")
  }

  func matches(_ text: String) -> Bool {
    ends(nodes[...], Substring(text)).contains { $0.isEmpty }
  }

  /// What can be left of `text` after `nodes`.
  private func ends(_ nodes: ArraySlice<Node>, _ text: Substring) -> [Substring] {
    guard let first = nodes.first else { return [text] }
    return ends(first, text).flatMap { ends(nodes.dropFirst(), $0) }
  }

  private func ends(_ node: Node, _ text: Substring) -> [Substring] {
    switch node {
    case .set(let ranges):
      guard let first = text.first, ranges.contains(where: { $0.contains(first) }) else {
        return []
      }
      return [text.dropFirst()]
    case .alternatives(let choices): return choices.flatMap { ends($0[...], text) }
    case .repeated(let node, let counts):
      var found = counts.lowerBound == 0 ? [text] : []
      var current = [text]
      for count in 1...counts.upperBound where !current.isEmpty {
        current = current.flatMap { ends(node, $0) }
        if count >= counts.lowerBound { found += current }
      }
      return found
    }
  }

  private mutating func sequence() -> [Node] {
    var nodes: [Node] = []
    while let character = rest.first, character != "|", character != ")" {
      rest.removeFirst()
      nodes.append(counted(node(character)))
    }
    return nodes
  }

  private mutating func node(_ character: Character) -> Node {
    switch character {
    case "\\": return .set([single(rest.removeFirst())])
    case "(": return group()
    case "[": return set()
    default: return .set([single(character)])
    }
  }

  private mutating func group() -> Node {
    var choices = [sequence()]
    while rest.removeFirst() == "|" { choices.append(sequence()) }
    return .alternatives(choices)
  }

  private mutating func set() -> Node {
    var ranges: [ClosedRange<Character>] = []
    while rest.first != "]" {
      let start = rest.removeFirst()
      guard rest.first == "-", rest.dropFirst().first != "]" else {
        ranges.append(single(start))
        continue
      }
      rest.removeFirst()
      ranges.append(start...rest.removeFirst())
    }
    rest.removeFirst()
    return .set(ranges)
  }

  private mutating func counted(_ node: Node) -> Node {
    let marks: [Character: ClosedRange<Int>] = ["?": 0...1, "*": 0...200, "+": 1...200]
    guard let mark = rest.first else { return node }
    if let counts = marks[mark] {
      rest.removeFirst()
      return .repeated(node, counts)
    }
    guard mark == "{" else { return node }
    let digits = rest.dropFirst().prefix { $0 != "}" }
    rest.removeFirst(digits.count + 2)
    return .repeated(node, single(Int(digits) ?? 0))
  }

  private func single<Value: Comparable>(_ value: Value) -> ClosedRange<Value> {
    value...value
  }
}
