/// A text as blocks, before any format: each renderer prints them and escapes for itself.
package struct Document: Equatable, Sendable {
  /// One block.
  package enum Block: Equatable, Sendable {
    case heading(Heading)
    case paragraph(Line)
    case list([Line])
    case table(Table)
    case chart(Chart)
    case quote(Quote)
    case note(Line)
    case points([PointEntry])
  }

  /// A heading of level 1 to 4; those that other places lead to have an anchor.
  package struct Heading: Equatable, Sendable {
    package let level: Int
    package let text: String
    package let anchor: Anchor?
    /// What a table of contents calls it; nil where it isn't named there.
    package let contents: String?
  }

  /// Words, and whose they are with the way to where they stand among all points.
  package struct Quote: Equatable, Sendable {
    /// For the way back.
    package let anchor: Anchor
    package let words: String
    package let source: Line
  }

  package let title: String
  package private(set) var blocks: [Block] = []
  private var anchors = 0

  package init(title: String) {
    self.title = title
  }

  mutating func append(_ block: Block) {
    blocks.append(block)
  }

  /// Every heading can be led to: its anchor is its number among the headings. Those of the second
  /// and third level stand in the contents, under a shorter name where one is given.
  @discardableResult
  mutating func heading(
    _ level: Int, _ text: String, contents: String? = nil, isListed: Bool = true
  ) -> Anchor {
    anchors += 1
    let anchor = Anchor.section(anchors)
    blocks.append(
      .heading(
        Heading(
          level: level, text: text, anchor: anchor,
          contents: isListed && (2...3).contains(level) ? contents ?? text : nil)))
    return anchor
  }

  mutating func paragraph(_ line: Line) {
    blocks.append(.paragraph(line))
  }

  /// A list under a line that says what it is; nothing where it would be empty.
  mutating func list(_ introduction: Line, _ items: [Line]) {
    guard !items.isEmpty else { return }
    blocks.append(.paragraph(introduction))
    blocks.append(.list(items))
  }
}
