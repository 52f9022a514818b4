internal import ConsultationModel
internal import ConsultationUI
internal import GuideLibrary
internal import SealedFiles
internal import SessionStorage

/// The session files of a folder as the first screen lists them.
struct SessionListings {
  let folder: String
  let refuge: String?
  let keyring: Keyring

  var all: [SessionListing] {
    var files = GatheredFiles(keyring: keyring)
    if World.isFolder(folder) { files.gather(folder) }
    let readable = files.paths.map(listing)
    let others = files.problems.map { SessionListing(path: $0.path, content: .broken($0.sentence)) }
    return readable + others
  }

  private func listing(_ path: String) -> SessionListing {
    do {
      let session = try SessionFile.load(path, keyring)
      let guide = GuideLibrary.guide(for: session.guide, near: folder)
      return SessionListing(
        path: path, content: .session(SessionSummary(session, guide: guide)),
        unsent: unsent(of: session, at: path, guide),
        movedTo: MovedNote(
          forSession: World.wholePath(path), id: session.id, refuge: refuge
        ).load())
    } catch {
      let isSealed = error.seal?.isForWantOfAPassphrase == true
      return SessionListing(path: path, content: isSealed ? .sealed : .broken(error.sentence))
    }
  }

  private func unsent(of session: Session, at path: String, _ guide: Guide?) -> Unsent? {
    let file = DraftFile(forSession: path, id: session.id, refuge: refuge, keyring)
    var kept = file.look()
    if kept.unsaved != nil { return Unsent(at: nil, place: "points that could not be saved") }
    kept.drafts.dropSent(
      in: session, codebook: guide?.codebook ?? Guide.standIn(for: session).codebook)
    return Unsent(in: kept.drafts, guide: guide)
  }
}
