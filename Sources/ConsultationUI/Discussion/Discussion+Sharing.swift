internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  /// Takes in what another program wrote, and says so.
  mutating func takeIn(_ theirs: Session, since base: Session) -> [Request] {
    heard += 1
    let merge = session.takeIn(theirs, since: base)
    guard merge.points > 0, !isReading else { return [] }
    let news =
      "\(counted(merge.points, "point")) that another program wrote"
      + (merge.overruled.isEmpty
        ? "."
        : "; where both changed one, the later stays and the history (\(Self.bindings.key(.history))) has the other.")
    return [.say(.hint("Taken in: \(news)"))]
  }

  /// Somebody has come or gone.
  mutating func note(_ holder: Holder?) -> [Request] {
    self.holder = holder
    if let holder {
      isReading = true
      return [.say(.failed("You read along now: \(holder.label), has taken over."))]
    }
    return isReading
      ? [
        .say(
          .hint("Nobody writes here any more: \(Self.bindings.key(.saveNow)) takes the notes over.")
        )
      ] : []
  }

  func refuseToWrite() -> [Request] {
    guard let holder else {
      return [
        .say(
          .hint(
            "Typing is off while you read along. \(Self.bindings.key(.saveNow)) takes the notes over."
          ))
      ]
    }
    return [
      .say(
        .hint(
          "Typing is off: \(holder.label), writes. \(Self.bindings.key(.saveNow)) takes over when they leave."
        ))
    ]
  }

  /// What a restart brings back: points that could not be saved, and an unsent line with its time
  /// and question; nil where there is nothing.
  func offer(_ recovered: Int) -> Status? {
    guard holder == nil else { return nil }
    let back =
      recovered == 0 ? nil : "\(counted(recovered, "point")) that could not be saved: back."
    let words = [back, unsentWords, leftAnswerWords].compactMap(\.self)
    return words.isEmpty ? nil : .hint(words.joined(separator: " "))
  }

  private var leftAnswerWords: String? {
    leftAnswers.min { $0.key < $1.key }.map {
      "Half an answer is kept for when you are asked again: “"
        + DisplayText.clipped($0.value.text.inOneLine, to: 24) + "”."
    }
  }

  private var unsentWords: String? {
    guard let unsent = Unsent(in: drafts, guide: guide) else { return nil }
    let others = drafts.lines.count - (drafts.lines[stop] == nil ? 0 : 1)
    let more = others > 0 ? " \(others) more at other questions." : ""
    let how = entry.isEmpty ? "" : " \(Self.bindings.key(.enter)) saves it."
    return "Not sent yet (\(unsent.label)).\(how)\(more)"
  }
}
