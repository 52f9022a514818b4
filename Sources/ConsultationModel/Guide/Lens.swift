/// A way of grouping themes across questions, such as the five foundations of productivity.
package struct Lens: Equatable, Sendable, Identifiable {
  package typealias ID = Identifier<Lens>

  /// One group of a lens. Ids of values are unique over all lenses of a guide.
  package struct Value: Equatable, Sendable, Identifiable {
    package let id: Identifier<Value>
    package let name: String
    package let description: String

    package init(id: Identifier<Value>, name: String, description: String) {
      self.id = id
      self.name = name
      self.description = description
    }
  }

  package let id: ID
  package let name: String
  package let values: [Value]

  package init(id: ID, name: String, values: [Value]) {
    self.id = id
    self.name = name
    self.values = values
  }
}
