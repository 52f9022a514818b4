internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  /// What looked like a mark and was taken for text, or for a part of a name.
  func notes(on reading: Shorthand.Reading) -> String {
    let inText = reading.unrecognised.map { mark in
      " \(mark) stayed in the text: it \(reason(against: mark))"
    }
    let inName = reading.unknownSector.map { word in
      " /\(word) stayed in the name: it \(reason(against: "/" + word))"
    }
    return inText.joined() + (inName ?? "")
  }

  private func reason(against mark: String) -> String {
    let word = String(mark.dropFirst())
    return switch mark.first {
    case "#": guide.codebook.hint(for: word)
    case "/": "names no sector.\(Sector.hint(for: word))"
    default: "means nothing."
    }
  }
}
