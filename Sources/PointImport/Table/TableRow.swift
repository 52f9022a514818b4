/// One row of a table as it stands in the file.
struct TableRow: Equatable {
  /// The line on which the row begins.
  let line: Int
  var cells: [String] = []
  /// The first thing wrong with its bytes, where something is.
  var fault: ImportFault?

  init(line: Int) {
    self.line = line
  }
}
