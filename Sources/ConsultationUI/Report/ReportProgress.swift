internal import TerminalCanvas

/// How many files of a report are gathered.
package struct ReportProgress: Equatable, Sendable {
  package let done: Int
  package let all: Int

  package init(done: Int, all: Int) {
    self.done = done
    self.all = all
  }

  /// `Gathering ████████░░░░░░░░ 45 of 200 files`; what follows the last has no number.
  package func line(width: Int) -> String {
    let words = done < all ? "\(done) of \(all) files" : "\(all) files; making it"
    let room = min(40, max(4, width - DisplayText.width(of: words) - 12))
    let filled = all == 0 ? room : room * done / all
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: room - filled)
    return "Gathering \(bar) \(words)"
  }
}
