import CBundledGuides
package import ConsultationModel

extension GuideLibrary {
  /// The guides that the program brings along; read once, when first asked for.
  package static func bundled() -> [Guide] {
    bundledGuides
  }

  package static var bundledIDs: [String] {
    embedded.map { String(cString: $0.id) }
  }

  /// The text of a guide's file, as a start for another; nil where no such guide ships.
  package static func bundledJSON(_ id: String) -> [UInt8]? {
    embedded.first { String(cString: $0.id) == id }.map(bytes)
  }

  static func bundled(_ id: Guide.ID) -> Guide? {
    bundledIDs.contains(id.text) ? bundledGuides.first { $0.id == id } : nil
  }

  private static let bundledGuides = embedded.compactMap { read(bytes($0)).guide }

  private static var embedded: [CBundledGuide] {
    (0..<cbundledguides_count()).map { cbundledguides_guide($0) }
  }

  private static func bytes(_ guide: CBundledGuide) -> [UInt8] {
    Array(UnsafeBufferPointer(start: guide.bytes, count: guide.length))
  }
}
