/// What a test waited for in vain, with the screen as it was.
package struct EmulationError: Error, CustomStringConvertible {
  package let description: String
}
