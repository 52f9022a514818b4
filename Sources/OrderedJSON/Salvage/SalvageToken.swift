/// What a damaged text consists of, as far as it can be told.
struct SalvageToken {
  enum Kind {
    case open(isList: Bool)
    case close(isList: Bool)
    case comma
    /// A name with its colon.
    case key(String)
    /// A string, perhaps without one of its quotation marks.
    case text(String)
    case literal(JSONValue)
    /// An object without any fault, read as it is.
    case whole(JSONValue)
    /// What stands outside all strings and is no JSON.
    case piece(String)
    case end
  }

  let kind: Kind
  let offset: Int
  /// False where a part of it is lost or can't be read.
  var isSound = true
  /// Whether a value comes next without anything between: then this may be a name without colon.
  var isBeforeValue = false
}

/// What was found wrong at one place of a damaged text.
package struct SalvageFault: Equatable, Sendable {
  /// In bytes from the start.
  package let offset: Int
  package let problem: String
  package let remedy: String
  /// Whether something is missing for good, not only badly written.
  package let isLoss: Bool
}
