internal import ConsultationModel

extension CellReader {
  /// What the themes column says: ids, or a stroke for none of them; nil where the cell is empty.
  mutating func coding(in codebook: Codebook) -> RowCoding? {
    let words = list(.themes)
    guard !words.isEmpty else { return nil }
    if words == ["-"] { return RowCoding.none }
    var themes: [Theme.ID] = []
    for word in words {
      if let theme = codebook.theme(meantBy: word) {
        if !themes.contains(theme.id) { themes.append(theme.id) }
      } else {
        refuse(word, codebook)
      }
    }
    return .themes(themes)
  }

  private mutating func refuse(_ word: String, _ codebook: Codebook) {
    let id = Theme.ID(word.lowercased())
    if word == "-" {
      fail("the themes have a \"-\" among them", remedy: "It stands alone, for none of them.")
    } else if codebook.retired.contains(where: { $0.id == id }) {
      fail("the theme \(word.quoted) \(codebook.fate(of: id))", remedy: "Use one of today's.")
    } else {
      unknown(.themes, word, among: codebook.themes.map(\.id.text))
    }
  }
}
