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

  /// Unsent lines by where they were typed; never an empty one.
  package private(set) var lines: [Stop: Line] = [:]
  package private(set) var mending: Mending?
  /// Answers that were being typed to questions of the program's, by which question it is, such as
  /// `objection` with the id of its point.
  package private(set) var answers: [String: Line] = [:]
  package var stop: Stop?
  /// Whether the clock stood there.
  package var isPaused = false

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

  /// Notes how far an answer has come; the same text keeps its time.
  package mutating func note(_ text: String, toQuestion question: String, _ time: Timestamp?) {
    guard answers[question]?.text != text else { return }
    answers[question] = text.isEmpty ? nil : Line(text: text, at: time)
  }

  /// Forgets answers to all questions but these.
  package mutating func keepAnswers(to questions: Set<String>) {
    answers = answers.filter { questions.contains($0.key) }
  }

  /// Whether there is nothing that a restart would miss.
  package var isEmpty: Bool { lines.isEmpty && mending == nil && answers.isEmpty && stop == nil }
}
