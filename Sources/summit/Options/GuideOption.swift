import ArgumentParser
internal import ConsultationModel
internal import GuideLibrary

/// The guide that a session follows.
struct GuideOption: ParsableArguments {
  @Option(
    name: .customLong("guide"),
    help: ArgumentHelp("A guide's id, or the path of a guide file.", valueName: "id-or-file"),
    completion: .file(extensions: ["json"]))
  var given: String?

  /// The guide that was named, if one was.
  func named() throws -> Guide? {
    try given.map { try GuideLibrary.load($0) }
  }

  /// The guide for a new session.
  func chosen() throws -> Guide {
    guard let name = given ?? GuideLibrary.bundledIDs.first else {
      throw Refusal.usage("No guide is built in. Name a guide file with --guide.")
    }
    return try GuideLibrary.load(name)
  }

  /// The guide that a session was held with.
  func guide(of session: Session, at path: String) throws -> Guide {
    guard let given else {
      if let guide = GuideLibrary.guide(for: session.guide, near: path.folder) { return guide }
      throw Refusal.work(
        "\(path) follows the guide \(session.guide.id), which is not here. "
          + "Put its file into the folder or name it with --guide.")
    }
    let guide = try GuideLibrary.load(given)
    guard guide.id == session.guide.id else {
      throw Refusal.usage(
        "\(path) follows the guide \(session.guide.id), not \(guide.id). "
          + "Name that one or leave --guide out.")
    }
    return guide
  }

  /// Puts a guide that is not built in beside the sessions that follow it, to be found again.
  func keep(in folder: String) throws {
    if let given { try GuideLibrary.keep(given, in: folder) }
  }
}
