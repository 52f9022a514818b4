/// How the speaker stood to the proposition.
package enum Stance: String, Sendable, CaseIterable {
  case supporting = "for"
  case against
  case mixed
  /// The speaker took no side, or none was noted.
  case unstated = "none"
}

/// Whose words a point is in.
package enum Voice: String, Sendable, CaseIterable {
  /// Word for word what was said.
  case verbatim
  /// What was said, in the note-taker's words.
  case paraphrase
  /// What the note-taker concluded.
  case inference
}

/// How far a report may go in saying who made a point.
package enum Attribution: String, Sendable, CaseIterable {
  case named
  case organisation
  case sector
  case unattributed
}

/// The kind of body that a stakeholder speaks from.
package enum Sector: String, Sendable, CaseIterable {
  case business
  case education
  case localGovernment = "local-government"
  case nationalGovernment = "national-government"
  case voluntary
  case publicBody = "public-body"
  case health
  case other

  package var name: String {
    switch self {
    case .business: "Business"
    case .education: "University or college"
    case .localGovernment: "Local government"
    case .nationalGovernment: "National government"
    case .voluntary: "Voluntary and community"
    case .publicBody: "Public body"
    case .health: "Health"
    case .other: "Other"
    }
  }
}
