import Synchronization
import Testing

@testable import SealedFiles

@Suite struct KeyringTests {
  /// Gives the passphrases in turn and remembers for what.
  private final class Person: Sendable {
    // A class: the keyring asks it again and again.
    private let state: Mutex<(answers: [Passphrase], asked: [String])>

    init(knows answers: [Passphrase] = []) {
      state = Mutex((answers, []))
    }

    var asked: [String] { state.withLock(\.asked) }

    func keyring(cost: SealCost = .least) -> Keyring {
      Keyring(cost: cost) { [self] (path, isRepeated) throws(SealError) in
        state.withLock { state in
          state.asked.append(isRepeated ? "\(path) again" : path)
          return state.answers.isEmpty ? nil : state.answers.removeFirst()
        }
      }
    }
  }

  private let plain = Array("Rural exchanges first".utf8)

  @Test func aFileThatIsNotSealedPassesThrough() throws {
    let person = Person()
    let keyring = person.keyring()
    #expect(try keyring.opened(plain, path: "a") == plain)
    #expect(try keyring.sealed(plain, path: "a") == plain)
    #expect(keyring.seals("a") == false)
    #expect(person.asked.isEmpty)
  }

  @Test func aSealedFileIsAskedForOnceAndSealedAgainWhenWritten() throws {
    let sealed = try quickSeal().sealed(plain)
    let person = Person(knows: [try passphrase()])
    let keyring = person.keyring()
    #expect(try keyring.opened(sealed, path: "a") == plain)
    let again = try keyring.sealed([1, 2], path: "a")
    #expect(Seal.isOn(again))
    #expect(try keyring.opened(again, path: "a") == [1, 2])
    #expect(person.asked == ["a"])
    #expect(keyring.seals("a") == true)
  }

  @Test func aWrongPassphraseIsAskedForAgain() throws {
    let sealed = try quickSeal().sealed(plain)
    let person = Person(knows: [try passphrase("wrong"), try passphrase()])
    #expect(try person.keyring().opened(sealed, path: "a") == plain)
    #expect(person.asked == ["a", "a again"])
  }

  @Test func aPersonWhoGivesUpIsToldWhy() throws {
    let sealed = try quickSeal().sealed(plain)
    for (answers, expected) in [
      ([], SealError.noPassphrase), ([try passphrase("wrong")], .wrongPassphrase),
    ] {
      let keyring = Person(knows: answers).keyring()
      #expect(
        failure { () throws(SealError) in _ = try keyring.opened(sealed, path: "a") } == expected)
      #expect(keyring.seals("a") == nil)
    }
  }

  @Test func aPassphraseGivenForOneFileIsTriedOnOthers() throws {
    let files = try (0..<4).map { _ in try quickSeal().sealed(plain) }
    let person = Person(knows: [try passphrase()])
    let keyring = person.keyring()
    for (index, file) in files.enumerated() {
      #expect(try keyring.opened(file, path: "\(index)") == plain)
    }
    #expect(person.asked == ["0"])
  }

  @Test func aPassphraseThatIsWrongForAFileIsNotTriedOnItTwice() throws {
    let dear = SealCost(operations: 8, kibibytes: 32 << 10)
    let keyring = Person().keyring(cost: dear)
    _ = try keyring.seal(new: passphrase("another"))
    let sealed = try Seal(new: passphrase(), cost: dear).sealed(plain)
    func attempt() -> Duration {
      ContinuousClock().measure {
        let error = failure { () throws(SealError) in _ = try keyring.opened(sealed, path: "a") }
        #expect(error == .noPassphrase)
      }
    }
    let first = attempt()
    #expect(attempt() < first / 4)
  }

  @Test func whatBelongsToASessionIsOpenedAsTheSessionIs() throws {
    let person = Person(knows: [try passphrase()])
    let keyring = person.keyring()
    let seal = try quickSeal()
    #expect(
      failure { () throws(SealError) in _ = try keyring.opened(plain, belongingTo: "a") }
        == .unread)
    _ = try keyring.opened(seal.sealed(plain), path: "a")
    #expect(try keyring.opened(seal.sealed(plain), belongingTo: "a") == plain)
    let other = try quickSeal("another").sealed(plain)
    for (bytes, expected) in [(plain, SealError.replaced), (other, .foreign)] {
      #expect(
        failure { () throws(SealError) in _ = try keyring.opened(bytes, belongingTo: "a") }
          == expected)
    }
    #expect(person.asked == ["a"])
  }

  @Test func whatBelongsToAnotherSessionIsRefusedHoweverWellItsPassphraseIsKnown() throws {
    let keyring = Person(knows: [try passphrase(), try passphrase("another")]).keyring()
    let (seal, other) = (try quickSeal(), try quickSeal("another"))
    _ = try keyring.opened(seal.sealed(plain), path: "a")
    _ = try keyring.opened(other.sealed(plain), path: "b")
    keyring.keep(nil, for: "c")
    #expect(try keyring.opened(other.sealed(plain), belongingTo: "b") == plain)
    for (bytes, session, expected) in [
      (other.sealed(plain), "a", SealError.foreign), (seal.sealed(plain), "b", .foreign),
      (seal.sealed(plain), "c", .foreign), (seal.sealed(plain), "never seen", .unread),
    ] {
      #expect(
        failure { () throws(SealError) in
          _ = try keyring.opened(bytes, belongingTo: session)
        } == expected)
    }
  }

  @Test func filesOfTwoPassphrasesAreAskedForTwice() throws {
    let person = Person(knows: [try passphrase("one"), try passphrase("two")])
    let keyring = person.keyring()
    for (path, words) in [("a", "one"), ("b", "two"), ("c", "one"), ("d", "two")] {
      #expect(try keyring.opened(quickSeal(words).sealed(plain), path: path) == plain)
    }
    #expect(person.asked == ["a", "b"])
  }

  @Test func aStrangersDearFileIsNotTriedUnasked() throws {
    let dear = try Seal(new: passphrase(), cost: SealCost(operations: 2, kibibytes: 8))
    let person = Person(knows: [try passphrase()])
    let keyring = person.keyring()
    _ = try keyring.seal(new: passphrase())
    #expect(try keyring.opened(dear.sealed(plain), path: "a") == plain)
    #expect(person.asked == ["a"])
  }

  @Test func newFilesOfOnePassphraseShareTheirSeal() throws {
    let keyring = Person().keyring()
    let seal = try keyring.seal(new: passphrase())
    #expect(try keyring.seal(new: passphrase()).head == seal.head)
    #expect(try keyring.seal(new: passphrase("another")).head != seal.head)
    #expect(try keyring.opened(seal.sealed(plain), path: "a") == plain)
  }

  @Test func nothingIsWrittenThatWasNotReadFirst() throws {
    let keyring = Person().keyring()
    #expect(failure { () throws(SealError) in _ = try keyring.sealed(plain, path: "a") } == .unread)
    keyring.keep(nil, for: "a")
    #expect(try keyring.sealed(plain, path: "a") == plain)
    let seal = try keyring.seal(new: passphrase())
    keyring.keep(seal, for: "b")
    #expect(try seal.opened(keyring.sealed(plain, path: "b")) == plain)
  }

  @Test func openTextInThePlaceOfSomethingSealedIsRefused() throws {
    let keyring = Person(knows: [try passphrase()]).keyring()
    _ = try keyring.opened(quickSeal().sealed(plain), path: "a")
    #expect(
      failure { () throws(SealError) in _ = try keyring.opened(plain, path: "a") } == .replaced)
    #expect(Seal.isOn(try keyring.sealed(plain, path: "a")))
  }

  @Test func aFileThatWasOpenAndIsSealedNowIsWrittenSealed() throws {
    let keyring = Person(knows: [try passphrase()]).keyring()
    _ = try keyring.opened(plain, path: "a")
    _ = try keyring.opened(quickSeal().sealed(plain), path: "a")
    #expect(Seal.isOn(try keyring.sealed(plain, path: "a")))
  }

  @Test func aCopyIsWrittenAsItsOriginal() throws {
    let keyring = Person(knows: [try passphrase()]).keyring()
    _ = try keyring.opened(quickSeal().sealed(plain), path: "a")
    keyring.treat("copy", as: "a")
    #expect(Seal.isOn(try keyring.sealed(plain, path: "copy")))
    keyring.treat("other", as: "never seen")
    #expect(keyring.seals("other") == nil)
  }

  @Test func aPassphraseForJustOneFileOpensItOrSaysThatItIsWrong() throws {
    let person = Person()
    let keyring = person.keyring()
    let sealed = try quickSeal().sealed(plain)
    let (right, wrong) = (try passphrase(), try passphrase("wrong"))
    #expect(
      failure { () throws(SealError) in
        _ = try keyring.opened(sealed, path: "a", with: wrong)
      } == .wrongPassphrase)
    #expect(try keyring.opened(sealed, path: "a", with: right) == plain)
    #expect(try keyring.opened(sealed, path: "a") == plain)
    #expect(person.asked.isEmpty)
  }
}
