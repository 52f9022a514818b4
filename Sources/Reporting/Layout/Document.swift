/// A text as blocks, before any format: each renderer prints them and escapes for itself.
package struct Document: Equatable, Sendable {
  /// One block.
  package enum Block: Equatable, Sendable {
    case heading(Int, String)
    case paragraph(String)
    case list([String])
    case table(Table)
    /// Words and whose they are.
    case quote(String, source: String)
    case note(String)
  }

  /// A table; every row has as many cells as the header.
  package struct Table: Equatable, Sendable {
    package enum Alignment: Equatable, Sendable {
      case left
      case right
    }

    package let header: [String]
    package let alignments: [Alignment]
    package let rows: [[String]]
  }

  package private(set) var blocks: [Block] = []

  package init() {}

  mutating func append(_ block: Block) {
    blocks.append(block)
  }

  mutating func heading(_ level: Int, _ text: String) {
    blocks.append(.heading(level, text))
  }

  mutating func paragraph(_ text: String) {
    blocks.append(.paragraph(text))
  }

  /// A list under a line that says what it is; nothing where it would be empty.
  mutating func list(_ introduction: String, _ items: [String]) {
    guard !items.isEmpty else { return }
    blocks.append(.paragraph(introduction))
    blocks.append(.list(items))
  }
}
