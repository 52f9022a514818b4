import Glibc

/// The program that was built together with these tests and stands beside them.
package func builtProgram() throws -> String {
  var buffer = [UInt8](repeating: 0, count: 4096)
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  guard count > 0 else { throw RunError(saying: "readlink") }
  let tests = String(decoding: buffer[..<count], as: UTF8.self)
  let folder = tests.lastIndex(of: "/").map { tests[..<$0] } ?? "."
  return "\(folder)/summit"
}
