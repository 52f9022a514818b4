/// A word that says a stance, whatever its capitals: `+`, `for:` or, where no plain word follows
/// it, `for`.
struct StanceWord {
  let stance: Stance
  /// How many characters of the word say it: the rest of `for:now` is text.
  let length: Int
  /// Whether it says it in any company. "for" may as well begin a sentence.
  let isCertain: Bool

  init?(_ word: some Collection<Character>) {
    let name = word.prefix { $0 != ":" }
    let signs: [Character: Stance] = ["+": .supporting, "-": .against, "~": .mixed]
    // A sign may stand right before a quotation or another mark: `+"They can't"`.
    let next = word.dropFirst().first
    if let first = word.first, next.map("\"“@#".contains) ?? true, let stance = signs[first] {
      (self.stance, length, isCertain) = (stance, 1, true)
    } else if let stance = Stance(rawValue: String(name).lowercased()), stance != .unstated {
      isCertain = name.count < word.count
      length = name.count + (isCertain ? 1 : 0)
      self.stance = stance
    } else {
      return nil
    }
  }
}
