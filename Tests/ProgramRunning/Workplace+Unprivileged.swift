import Glibc

/// What root may do and others may not, as `setpriv` calls it.
package enum Privilege: String {
  case passingOverPermissions = "-dac_override,-dac_read_search"
  case readingOtherProcesses = "-sys_ptrace,-perfmon,-sys_admin"
}

extension Workplace {
  /// Runs the built program, or another one, for tests of what root is never refused.
  package func startUnprivileged(
    _ arguments: [String], of program: String? = nil, without privileges: [Privilege]
  ) throws -> ProgramRun {
    let words = [try program ?? builtProgram()] + arguments
    let list = privileges.map(\.rawValue).joined(separator: ",")
    let prefix = geteuid() == 0 ? ["/usr/bin/setpriv", "--bounding-set", list] : []
    let line = prefix + words
    return try ProgramRun(
      Array(line.dropFirst()), of: line[0], in: folder, input: [], variables: [], output: .file)
  }

  package func runUnprivileged(
    _ arguments: [String], of program: String? = nil, without privileges: [Privilege]
  ) throws -> Outcome {
    try startUnprivileged(arguments, of: program, without: privileges).finish()
  }
}
