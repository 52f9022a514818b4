internal import ConsultationModel
internal import DurableFiles
internal import GuideLibrary
internal import Reporting
internal import SealedFiles
internal import SessionStorage

/// Session files found under paths that a person named.
struct GatheredFiles {
  /// What opens those that are sealed.
  let keyring: Keyring
  private(set) var paths: [String] = []
  /// What was named or found and can't be a session file.
  private(set) var problems: [(path: String, sentence: String)] = []
  private var known: Set<String> = []

  init(keyring: Keyring) {
    self.keyring = keyring
  }

  mutating func gather(_ path: String) {
    guard World.isFolder(path) else { return note(path) }
    do {
      let listing = try SessionFolder(path).listing()
      for path in listing.paths { note(path) }
      problems += listing.problems.map { ($0.path, $0.sentence) }
    } catch {
      problems.append((path, error.sentence))
    }
  }

  /// The guide that a session was held with, looked for beside the files.
  @Sendable func guide(for reference: GuideReference) -> Guide? {
    let folders = Set(paths.map(\.folder)).sorted()
    let found = folders.lazy.compactMap { GuideLibrary.guide(for: reference, near: $0) }
    return found.first ?? GuideLibrary.guide(for: reference, near: nil)
  }

  /// Gives each session that can be read to `take`, each that is sealed to `isSealed`, and names
  /// the others; true where there are no others.
  func read(
    _ take: (_ path: String, Session) -> Void, isSealed: (_ path: String) -> Void
  ) -> Bool {
    var problems = problems
    for path in paths {
      do {
        take(path, try SessionFile.load(path, keyring))
      } catch {
        if error.seal?.isForWantOfAPassphrase == true {
          isSealed(path)
        } else {
          problems.append((path, error.sentence))
        }
      }
    }
    for problem in problems { Console.say(problem.sentence) }
    return problems.isEmpty
  }

  /// Folds each session once and names what is left out; false where a file can't be read.
  func fold<Result: Gatherer>(
    into empty: Result, _ meter: ProgressMeter? = nil
  ) -> (result: Result, isWhole: Bool) {
    var read = 0
    var broken = problems.reduce(into: [:]) { $0[$1.path] = $1.sentence }
    let gathered = Gathering.fold(
      paths + problems.map(\.path), into: NamingExclusions(inner: empty)
    ) { path in
      meter?.note(read, of: paths.count)
      read += 1
      if let sentence = broken[path] { return .unreadable(reason: Self.reason(sentence, path)) }
      do throws(StorageError) {
        return .session(try SessionFile.load(path, keyring))
      } catch {
        broken[path] = error.sentence
        return .unreadable(reason: Self.reason(error.sentence, path))
      }
    }
    meter?.note(paths.count, of: paths.count)
    for line in gathered.exclusions { Console.say(line) }
    return (gathered.inner, broken.isEmpty)
  }

  /// Folds without a word on what can't be read: whoever folds the files again says it.
  func collect<Result: Gatherer>(into empty: Result) -> Result {
    Gathering.fold(paths, into: empty) { path in
      do throws(StorageError) {
        return .session(try SessionFile.load(path, keyring))
      } catch {
        return .unreadable(reason: error.sentence)
      }
    }
  }

  /// The sentence without the path that it begins with: a report names the file by itself.
  private static func reason(_ sentence: String, _ path: String) -> String {
    guard sentence.hasPrefix(path.printable) else { return sentence }
    let rest = sentence.dropFirst(path.printable.count)
    return String(rest.drop { $0 == ":" || $0 == " " })
  }

  private mutating func note(_ path: String) {
    if known.insert(path).inserted { paths.append(path) }
  }
}

/// Passes everything on and remembers what was left out, to be said to people.
private struct NamingExclusions<Inner: Gatherer>: Gatherer {
  var inner: Inner
  private(set) var exclusions: [String] = []

  init(inner: Inner) {
    self.inner = inner
  }

  mutating func add(_ session: Session, file: String) {
    inner.add(session, file: file)
  }

  mutating func exclude(file: String, reason: String) {
    inner.exclude(file: file, reason: reason)
    exclusions.append("\(file) is left out: \(reason)")
  }
}
