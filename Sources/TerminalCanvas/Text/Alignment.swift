/// The side of its columns on which a short text stands.
package enum Alignment: Sendable {
  case left, centre, right
}
