import ConsultationModel
import DurableFiles
import OrderedJSON
import SealedFiles
import SessionStorage
import TestSupport
import Testing

/// A damaged session that is sealed is repaired from what stands beside it, sealed as it is.
@Suite struct SealedRepairTests {
  private let moment = Moment(
    now: Timestamp(milliseconds: 1_562_241_600_000, offsetMinutes: 60), entropy: 7)

  private func passphrase(_ words: String = "four plain words here") throws -> Passphrase {
    var bytes = Array(words.utf8)
    return try Passphrase(wiping: &bytes)
  }

  private func keyring(_ words: String? = "four plain words here") throws -> Keyring {
    let known = try words.map(passphrase)
    return Keyring(cost: .least) { (_, isRepeated) throws(SealError) in isRepeated ? nil : known }
  }

  /// A sealed session of three points, two of which its history tells of.
  private func withSealedSession(_ work: (String) throws -> Void) throws {
    try withScratchFolder { folder in
      let keyring = try keyring()
      let seal = try keyring.seal(new: passphrase())
      let path = try SessionFolder(folder).create(fullSession(points: 1), sealedBy: seal, keyring)
      for number in 1...2 {
        let text = "Hidden words \(number)"
        let moment = Moment(now: moment.now.adding(seconds: number), entropy: UInt64(number))
        try SessionChange.make("the point", to: path, by: "Ben", moment, keyring) { session in
          _ = session.record(PointEntry(text: text), at: nil, moment: moment)
        }
      }
      try work(path)
    }
  }

  private func texts(_ repair: SessionRepair?) throws -> [String] {
    try #require(repair).session.feedback.map(\.text)
  }

  /// Cut to so many bytes, or with one byte of them changed.
  private func damage(_ path: String, length: Int?, changing place: Int?) throws {
    var bytes = Array(try DurableFile.read(path).prefix(length ?? .max))
    if let place { bytes[place < 0 ? bytes.count + place : place] ^= 1 }
    try DurableFile.replace(path, with: bytes)
  }

  private static let damages: [(length: Int?, place: Int?)] = [
    (300, nil), (60, nil), (5, nil), (0, nil), (nil, -20), (nil, 5), (nil, 110),
  ]

  @Test(arguments: damages)
  func whatTheFileHasLostComesFromItsHistory(length: Int?, place: Int?) throws {
    try withSealedSession { path in
      try damage(path, length: length, changing: place)
      let keyring = try keyring()
      let repair = try SessionRepair.repair(path, keyring)
      #expect(try texts(repair) == ["Hidden words 1", "Hidden words 2"])
      #expect(repair?.isComplete == false)
      #expect(repair?.notes.contains { $0.contains("nothing of the file itself") } == true)
      #expect(repair?.session.unknownFields.isEmpty == true)
      // What is written of it is sealed.
      #expect(keyring.seals(path) == true)
    }
  }

  @Test func aDamagedLineOfTheHistoryCostsNoOther() throws {
    try withSealedSession { path in
      try damage(path, length: 0, changing: nil)
      let history = HistoryFile.path(forSession: path)
      var lines = try DurableFile.read(history).split(separator: 10).map { Array($0) }
      lines[0][lines[0].count - 20] ^= 1
      lines[1][lines[1].count - 20] ^= 1
      try DurableFile.replace(history, with: Array(lines.joined(separator: [10])))
      #expect(try texts(SessionRepair.repair(path, keyring())) == ["Hidden words 2"])
    }
  }

  @Test func anUnfinishedSaveThatIsSealedHelpsToo() throws {
    try withSealedSession { path in
      let name = path.split(separator: "/").last ?? ""
      let temporary = path.dropLast(name.count) + ".\(name).tmp-k3x9qa"
      try DurableFile.create(String(temporary), with: DurableFile.read(path))
      try damage(path, length: nil, changing: -20)
      let repair = try SessionRepair.repair(path, keyring())
      #expect(try texts(repair).count == 3)
      #expect(repair?.session.title == fullSession().title)
    }
  }

  @Test(arguments: [(nil, SealError.Kind.noPassphrase), ("wrong words", .wrongPassphrase)])
  func withoutThePassphraseNothingIsRepaired(words: String?, kind: SealError.Kind) throws {
    try withSealedSession { path in
      for length in [nil, 0] {
        try damage(path, length: length, changing: nil)
        do {
          _ = try SessionRepair.repair(path, keyring(words))
          Issue.record("It was repaired.")
        } catch let error as StorageError {
          #expect(error.seal == kind)
        }
      }
    }
  }

  @Test func aSealedFileWithoutHistoryIsRefusedInItsOwnWords() throws {
    try withSealedSession { path in
      try DurableFile.remove(HistoryFile.path(forSession: path))
      try damage(path, length: nil, changing: -20)
      do {
        _ = try SessionRepair.repair(path, keyring())
        Issue.record("It was repaired.")
      } catch let error as StorageError {
        #expect(error.seal == .damaged)
      }
    }
  }

  @Test func openTextBesideASealedSessionIsNotTakenForItsHistory() throws {
    try withSealedSession { path in
      let planted = try repositoryFile("Tests/SessionStorageTests/Fixtures/history-1.jsonl")
      try DurableFile.replace(HistoryFile.path(forSession: path), with: planted)
      try damage(path, length: 300, changing: nil)
      #expect(throws: StorageError.self) { try SessionRepair.repair(path, keyring()) }
    }
  }

  @Test func aStrangersSealedHistoryTakesNothingFromAnOpenSession() throws {
    try withSealedSession { path in
      let open = Array(SessionFile.encode(fullSession()).dropLast(4))
      try DurableFile.replace(path, with: open)
      let keyring = try keyring(nil)
      let repair = try SessionRepair.repair(path, keyring)
      #expect(try texts(repair) == fullSession().feedback.map(\.text))
      #expect(
        repair?.notes.contains { $0.contains("could not be opened and was not used") } == true)
      #expect(keyring.seals(path) == false)
    }
  }

  @Test func whatStandsBesideASealedSessionIsChecked() throws {
    try withSealedSession { path in
      let keyring = try keyring()
      let session = try SessionFile.load(path, keyring)
      var drafts = Drafts()
      drafts.note("half a thought", at: .parked, moment.now)
      let file = DraftFile(forSession: path, id: session.id, refuge: nil, keyring)
      try file.save(KeptDrafts(drafts))
      let whole = CompanionCheck(ofSession: path, keyring)
      #expect(whole.faults.isEmpty && whole.remarks.isEmpty && whole.paths.count == 2)
      for path in whole.paths { try damage(path, length: nil, changing: -20) }
      try DurableFile.replace(
        HistoryFile.path(forSession: path),
        with: DurableFile.read(HistoryFile.path(forSession: path)) + Array("{}\n".utf8))
      let damaged = CompanionCheck(ofSession: path, keyring)
      #expect(damaged.faults.map(\.path) == [DraftFile.path(forSession: path)])
      #expect(damaged.remarks.map(\.fault.path) == ["line 3:", "line 4:"])
    }
  }

  @Test func draftsAreCarriedOverSealed() throws {
    try withSealedSession { path in
      let keyring = try keyring()
      let session = try SessionFile.load(path, keyring)
      var drafts = Drafts()
      drafts.note("half a thought", at: .parked, moment.now)
      try DraftFile(forSession: path, id: session.id, refuge: nil, keyring)
        .save(KeptDrafts(drafts))
      let copy = path.replacing(".json", with: "-repaired.json")
      try SessionFile.copy(session, of: path, to: copy, keyring)
      #expect(try DraftFile.carry(from: path, to: copy, keyring))
      let carried = DraftFile(forSession: copy, id: session.id, refuge: nil, keyring)
      #expect(carried.load().kept.drafts == drafts)
      #expect(Seal.isOn(try DurableFile.read(DraftFile.path(forSession: copy))))
    }
  }
}
