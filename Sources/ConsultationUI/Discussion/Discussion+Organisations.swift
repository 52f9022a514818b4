internal import ConsultationModel
internal import TerminalCanvas

extension Discussion {
  /// A person taken for an organisation stands in reports that print no names: who is met first
  /// by one name alone is said.
  func newOrganisation(in entry: PointEntry) -> String {
    let organisation = entry.speaker.organisation
    guard entry.speaker.name.isEmpty, !organisation.isEmpty,
      !session.stakeholders.contains(where: { $0.isSame(as: entry.speaker) })
    else { return "" }
    return " New organisation: \(organisation) (a person: @\"\(organisation),\")."
  }
}

extension PointEntry.Speaker {
  /// What a speaker is taken for; one name alone may be a person or an organisation.
  var description: String {
    if name.isEmpty { return organisation.isEmpty ? "" : "organisation \(organisation)" }
    return organisation.isEmpty ? "person \(name)" : "\(name), \(organisation)"
  }
}
