internal import OrderedJSON

extension Report {
  package var markdown: [UInt8] { markdown(width: 92) }

  /// The same with lines of text of at most so many characters.
  package func markdown(width: Int) -> [UInt8] {
    MarkdownRenderer.render(document, width: width)
  }

  package var jsonBytes: [UInt8] { json.printed() }
}
