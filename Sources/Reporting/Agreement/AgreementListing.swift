package import ConsultationModel
internal import OrderedJSON

/// How far coders agree, to be read by people and by machines.
package struct AgreementListing: Sendable {
  /// The forms that it is written in.
  package enum Format: String, CaseIterable, Sendable {
    case text
    case json
    case csv
  }

  let agreement: Agreement
  let codebook: Codebook

  package init(_ agreement: Agreement, in codebook: Codebook) {
    self.agreement = agreement
    self.codebook = codebook
  }

  package func rendered(as format: Format) -> [UInt8] {
    switch format {
    case .text: Array(text.utf8)
    case .json: json.printed()
    case .csv: csv
    }
  }
}

extension Double {
  /// `0.743`, `-0.120`: as a person reads it, never in powers of ten.
  func decimal(places: Int) -> String {
    let scale = (0..<places).reduce(1) { whole, _ in whole * 10 }
    // What is shown lies between -1,000 and 1,000.
    let rounded = Int((self * Double(scale)).rounded())
    let digits = String(rounded.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (rounded < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
