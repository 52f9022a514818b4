import ConsultationModel
import DurableFiles

extension FolderErasure {
  static func refusal(_ path: String, _ holder: Holder) -> FileError {
    FileError(
      path: path, problem: "is open: \(holder.label.printable), has it",
      remedy: "Close it there and try again")
  }

  static func interruption(
    _ error: StorageError, _ outcome: Outcome, rest: [String]
  ) -> StorageError {
    let done = outcome.changed + outcome.removed
    let start = done.isEmpty ? "No file was changed" : "Done: \(done.joined(separator: ", "))"
    return StorageError(
      "\(error.sentence) \(start). Not done, or not all of it: \(rest.joined(separator: ", ")). "
        + "Give the same command again to do the rest.")
  }
}
