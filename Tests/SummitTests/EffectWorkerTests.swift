import ConsultationModel
import Glibc
import SealedFiles
import SessionStorage
import TestSupport
import Testing

@testable import ConsultationUI
@testable import summit

/// What is written goes by one thread, what is gathered by another.
@Suite struct EffectWorkerTests {
  private static func moment(_ second: Int64) -> Moment {
    Moment(
      now: Timestamp(milliseconds: 1_562_241_600_000 + second * 1000, offsetMinutes: 60),
      entropy: UInt64(second))
  }

  private static func session(_ id: Session.ID, points: Int) -> Session {
    var session = Session(
      id: id, guide: GuideReference(id: "ne-lis-digital", version: 1), title: "Digital",
      date: CalendarDate(daysSinceEpoch: 18_000), table: "1")
    let place = Place(proposition: "digital-infrastructure", question: "scale")
    for number in 0..<points {
      session.record(
        PointEntry(text: "Full fibre broadband for village \(number) and its school"), at: place,
        moment: moment(Int64(number)))
    }
    return session
  }

  /// A worker with a session open beside another of so many points, and all events so far taken.
  private static func withWorker(
    others: Int, _ work: (EffectWorker, Session, String) throws -> Void
  ) throws {
    try withScratchFolder { folder in
      try SessionFile.save(session("b", points: others), to: "\(folder)/b.json", Keyring())
      let open = session("a", points: 0)
      let path = "\(folder)/a.json"
      try SessionFile.save(open, to: path, Keyring())
      let worker = try #require(EffectWorker(folder: folder))
      worker.ask(.open(path: path))
      _ = events(of: worker)
      try work(worker, open, path)
      worker.end()
    }
  }

  /// Everything that it says until nothing is left to do, in the order said.
  private static func events(of worker: EffectWorker) -> [Event] {
    var events: [Event] = []
    while !worker.isIdle {
      waitABit(worker)
      events += worker.takeEvents()
    }
    return events
  }

  private static func waitABit(_ worker: EffectWorker) {
    var watched = pollfd(fd: worker.signal, events: Int16(POLLIN), revents: 0)
    _ = poll(&watched, 1, 50)
  }

  private static func order(
    _ text: String, _ second: Int64 = 90_000, of session: inout Session, _ path: String
  ) -> SaveOrder {
    let before = session
    session.record(PointEntry(text: text), at: nil, moment: moment(second))
    let change = Change("the point", from: before, to: session, by: "Ann", moment: moment(second))
    return SaveOrder(
      session: session, changes: change.map { [$0] } ?? [], path: path, serial: Int(second),
      heard: 0)
  }

  @Test func aPointIsOnDiskWhileThemesAreStillBeingFound() throws {
    try Self.withWorker(others: 1000) { worker, session, path in
      var session = session
      worker.ask(.gatherThemes(.everySession))
      worker.ask(.save(Self.order("Rural exchanges first", of: &session, path)))
      let kinds = Self.events(of: worker).compactMap { event -> String? in
        switch event {
        case .sessionSaved: "saved"
        case .themesGathered: "gathered"
        default: nil
        }
      }
      #expect(kinds == ["saved", "gathered"])
    }
  }

  @Test func whatIsGatheredHoldsWhatWasToBeSavedBefore() throws {
    try Self.withWorker(others: 1) { worker, session, path in
      var session = session
      for number in 0..<20 {
        worker.ask(.save(Self.order("Point \(number)", Int64(number), of: &session, path)))
        worker.ask(.gatherThemes(.session(path: path)))
        let counts = Self.events(of: worker).compactMap { event -> Int? in
          if case .themesGathered(let layout, _) = event {
            layout.material.points.count
          } else {
            nil
          }
        }
        #expect(counts == [number + 1])
      }
    }
  }
}
