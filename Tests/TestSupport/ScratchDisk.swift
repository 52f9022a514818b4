import Glibc

/// A small disk of a test's own, which only root may mount.
package enum ScratchDisk {
  /// Whether this machine lets a test mount one.
  package static let canBeMounted: Bool = {
    do {
      var isMounted = false
      try withScratchFolder { folder in
        isMounted = mount("none", folder, "tmpfs", 0, "size=64k") == 0
        if isMounted { umount(folder) }
      }
      return isMounted
    } catch {
      return false
    }
  }()
}
