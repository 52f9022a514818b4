/// The names that a session file uses, by what they belong to.
enum SessionFields {
  static let point: [String] = [
    "id", "proposition", "question", "text", "voice", "stance", "stakeholder", "attribution",
    "sector", "partners", "themes", "votes", "parked", "takenAt", "editedAt", "takenBy",
    "withdrawn", "revision", "objection", "parkedFor", "parkedReason", "round",
  ]
  /// Those that nothing but a point has.
  static let pointOnly: Set<String> = [
    "text", "voice", "stance", "stakeholder", "attribution", "partners", "themes", "votes",
    "parked", "takenAt", "editedAt", "takenBy", "withdrawn", "revision", "objection",
    "parkedFor", "parkedReason", "round",
  ]
  /// Those that nothing but a session has.
  static let sessionOnly: Set<String> = [
    "format", "guide", "venue", "facilitator", "noteTaker", "defaultAttribution", "stakeholders",
    "timeSpent", "feedback", "plan", "signOffs", "dots",
  ]
  /// All of a session's but `id` and `version`, which other things have too.
  static let session = sessionOnly.union(["title", "date", "table"])
  /// What a person wrote in them is worth keeping when a part of it is lost.
  static let words: Set<String> = [
    "text", "takenBy", "title", "venue", "table", "facilitator", "noteTaker", "name",
    "organisation", "objection", "parkedReason",
  ]
  /// Other files of this program.
  static let otherFormats: Set<String> = [
    "summit-guide", "summit-drafts", "summit-form", "summit-history", "summit-report",
  ]
}
