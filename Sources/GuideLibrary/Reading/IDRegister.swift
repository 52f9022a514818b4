/// Ids given out so far, with the place of each.
struct IDRegister {
  private var paths: [String: String] = [:]

  /// Notes an id; where it is given out already, the place that has it.
  mutating func claim(_ id: String, for path: String) -> String? {
    if let holder = paths[id] { return holder }
    paths[id] = path
    return nil
  }
}
