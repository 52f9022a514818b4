/// A piece of text that terminals are known to disagree on, and what we show for it.
package struct NastySample: Sendable, CustomStringConvertible {
  package let name: String
  package let text: String
  package let shown: String
  package let columns: Int

  package var description: String { name }

  private init(_ name: String, _ text: String, _ shown: String, _ columns: Int) {
    self.name = name
    self.text = text
    self.shown = shown
    self.columns = columns
  }

  package static let all = [
    NastySample("family", "👨‍👩‍👧‍👦", "👨👩👧👦", 8),
    NastySample("skin tone", "👍🏽", "👍", 2),
    NastySample("heart with selector", "❤️", "❤", 1),
    NastySample("flag", "🇬🇧", "🇬🇧", 2),
    NastySample("keycap", "1️⃣", "1", 1),
    NastySample("flag of tags", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴", 2),
    NastySample("jamo", "\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}", 2),
    NastySample("syllables", "한글", "한글", 4),
    NastySample("Devanagari", "क्षि", "क्षि", 3),
    NastySample("accent apart", "e\u{301}", "e\u{301}", 1),
    NastySample(
      "stack of six", "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}",
      "a\u{300}\u{301}\u{302}\u{303}", 1),
    NastySample("mark alone", "\u{301}", "◌\u{301}", 1),
    NastySample("bidi override", "a\u{202E}שלום\u{202C}b", "aשלוםb", 6),
    NastySample("Arabic with isolates", "\u{2067}سلام\u{2069}", "سلام", 4),
    NastySample("escape sequence", "\u{1B}[31mred", "␛[31mred", 8),
    NastySample("window title", "\u{1B}]0;x\u{7}", "␛]0;x␇", 6),
    NastySample("C1 control", "a\u{9B}2Jb", "a\u{FFFD}2Jb", 5),
    NastySample("NUL and DEL", "\0\u{7F}", "␀␡", 2),
    NastySample("tab and line end", "\t\n", "␉␊", 2),
    NastySample("Chinese", "漢字", "漢字", 4),
    NastySample("full width", "Ａ１", "Ａ１", 4),
    NastySample("half-width kana", "ｱｲ", "ｱｲ", 2),
    NastySample("unassigned", "\u{378}", "\u{FFFD}", 1),
    NastySample("soft hyphen and BOM", "co\u{AD}op\u{FEFF}", "coop", 4),
    NastySample("zero-width space", "a\u{200B}\u{200C}b", "ab", 2),
    NastySample("Thai", "กำ", "กำ", 2),
  ]
}
