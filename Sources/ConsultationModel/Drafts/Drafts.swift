/// What was typed and not yet sent, with where the walk stood: kept beside the session.
package struct Drafts: Equatable, Sendable {
  /// An unsent line, and when its last key came.
  package struct Line: Equatable, Sendable {
    package let text: String
    package let at: Timestamp?

    package init(text: String, at: Timestamp?) {
      self.text = text
      self.at = at
    }
  }

  /// A point half mended.
  package struct Mending: Equatable, Sendable {
    package let feedback: Feedback.ID
    package var line: Line

    package init(feedback: Feedback.ID, line: Line) {
      self.feedback = feedback
      self.line = line
    }
  }

  /// An answer that was being typed to a question of the program's.
  package struct Answer: Equatable, Sendable {
    /// Which one, such as `objection` with the id of its point.
    package let question: String
    package let line: Line

    package init(to question: String, line: Line) {
      self.question = question
      self.line = line
    }
  }

  /// Unsent lines by where they were typed; never an empty one.
  package private(set) var lines: [Stop: Line] = [:]
  package private(set) var mending: Mending?
  package private(set) var answer: Answer?
  package var stop: Stop?

  package init() {}

  /// The text of the line there; empty where there is none.
  package subscript(stop: Stop) -> String { lines[stop]?.text ?? "" }

  /// Notes what stands in the line there; the same text keeps its time.
  package mutating func note(_ text: String, at stop: Stop, _ time: Timestamp?) {
    guard self[stop] != text else { return }
    lines[stop] = text.isEmpty ? nil : Line(text: text, at: time)
  }

  /// Notes how far the mending of a point has come.
  package mutating func noteMending(_ text: String, of feedback: Feedback.ID, _ time: Timestamp?) {
    guard mending?.feedback != feedback || mending?.line.text != text else { return }
    mending = Mending(feedback: feedback, line: Line(text: text, at: time))
  }

  package mutating func endMending() { mending = nil }

  /// Notes how far an answer has come; nil where none is being typed.
  package mutating func note(answer other: Answer?) {
    guard answer?.question != other?.question || answer?.line.text != other?.line.text else {
      return
    }
    answer = other
  }

  /// Whether there is nothing that a restart would miss.
  package var isEmpty: Bool { lines.isEmpty && mending == nil && answer == nil && stop == nil }
}
