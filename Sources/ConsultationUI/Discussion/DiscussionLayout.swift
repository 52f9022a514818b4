internal import TerminalCanvas

/// Where the parts of the discussion screen stand for a size of the terminal.
struct DiscussionLayout: Equatable, Sendable {
  let size: Size

  /// Too narrow for the propositions beside the question: the header names the proposition.
  var showsPropositions: Bool { size.columns >= 76 }
  var showsEvidence: Bool { size.columns >= 116 && size.rows >= 24 }

  var propositionsWidth: Int { showsPropositions ? 32 : 0 }
  var evidenceWidth: Int { showsEvidence ? min(60, (size.columns - propositionsWidth) * 2 / 5) : 0 }

  var entryWidth: Int { size.columns - 2 }

  /// The most rows that the entry line may grow to.
  var entryRows: Int { max(2, min(8, size.rows / 4)) }

  /// Everything between the header and the entry, which takes `bottomRows` with what is below it.
  func body(bottomRows: Int) -> Rect {
    Rect(row: 2, column: 0, rows: size.rows - 2 - bottomRows, columns: size.columns)
  }
}
