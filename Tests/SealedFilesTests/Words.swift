@testable import SealedFiles

/// A passphrase of these words.
func passphrase(_ words: String = "four plain words here") throws -> Passphrase {
  var bytes = Array(words.utf8)
  return try Passphrase(wiping: &bytes)
}

/// A seal that takes no time to make.
func quickSeal(_ words: String = "four plain words here") throws -> Seal {
  try Seal(new: passphrase(words), cost: .least)
}

func bytes(ofHex text: String) -> [UInt8] {
  let digits = text.compactMap(\.hexDigitValue)
  return stride(from: 0, to: digits.count - 1, by: 2).map {
    UInt8(digits[$0] * 16 + digits[$0 + 1])
  }
}

/// What went wrong in `work`, if something did.
func failure(_ work: () throws(SealError) -> Void) -> SealError? {
  do throws(SealError) {
    try work()
    return nil
  } catch {
    return error
  }
}
