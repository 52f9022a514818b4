internal import Synchronization

/// One reader for whoever reads single texts, so that what it remembers isn't lost between them.
///
/// A class because copies of an engine share it; the lock makes sharing safe, since a Snowball
/// stemmer may only be used by one thread at a time.
final class SharedReader: Sendable {
  private let reader: Mutex<TextReader>

  init(_ index: TermIndex) { reader = Mutex(TextReader(index)) }

  func read(_ text: String) -> Reading { reader.withLock { $0.read(text) } }
}
