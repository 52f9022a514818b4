internal import CFuzzer
import Glibc

/// Runs a target until it fails or its time is up, as the command line says.
package func drive(_ target: @escaping @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt) -> Never
{
  var count = CommandLine.argc
  var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
  // The driver's own type for the same: it never passes an empty pointer, which Swift can't know.
  exit(LLVMFuzzerRunDriver(&count, &arguments, target))
}
