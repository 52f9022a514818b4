/// What makes a page readable and what searches it: the same in every report.
enum HTMLAssets {
  /// Nothing is fetched, and no script runs but the one whose digest (SHA-256) this is; a test works
  /// it out anew.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src '\(scriptDigest)'; "
    + "base-uri 'none'; form-action 'none'"

  static let scriptDigest = "sha256-tJjrECPCuxeuS4d25k5+Wnu8svOd8KfKokthJKB+h7c="
}
