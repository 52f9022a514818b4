internal import ConsultationModel

/// Who made the points of one session, and how far a report may say so.
struct Speakers {
  private let byID: [Stakeholder.ID: Stakeholder]

  init(of session: Session) {
    byID = session.stakeholders.reduce(into: [:]) { $0[$1.id] = $0[$1.id] ?? $1 }
  }

  func sector(of point: Feedback) -> Sector? {
    point.sector ?? stakeholder(of: point)?.sector
  }

  /// What may be shown, from the most that was agreed to the least; nil for nobody.
  func who(made point: Feedback) -> String? {
    let sector = sector(of: point)?.name
    switch point.attribution {
    case .named: return filled(stakeholder(of: point)?.label) ?? sector
    case .organisation: return filled(stakeholder(of: point)?.organisation) ?? sector
    case .sector: return sector
    case .unattributed: return nil
    }
  }

  /// The parts of `who`, for tables: what may not be shown is empty.
  func shown(for point: Feedback) -> (name: String, organisation: String, sector: String) {
    let speaker = stakeholder(of: point)
    let sector = sector(of: point)?.rawValue ?? ""
    switch point.attribution {
    case .named: return (speaker?.name ?? "", speaker?.organisation ?? "", sector)
    case .organisation: return ("", speaker?.organisation ?? "", sector)
    case .sector: return ("", "", sector)
    case .unattributed: return ("", "", "")
    }
  }

  private func stakeholder(of point: Feedback) -> Stakeholder? {
    point.stakeholder.flatMap { byID[$0] }
  }

  private func filled(_ text: String?) -> String? {
    text.flatMap { $0.isEmpty ? nil : $0 }
  }
}
