internal import ConsultationModel
internal import Theming

/// The codes of a project: the themes, and stances beside them.
struct QDACodes {
  struct Code {
    let guid: String
    let name: String
    let description: String
    let colour: String
  }

  /// A name over codes that is itself put on nothing.
  struct Group {
    let guid: String
    let name: String
    let codes: [Code]
  }

  // Colours told apart by most eyes (Okabe and Ito, 2008), one after the other.
  private static let colours = [
    "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7", "#999999",
  ]

  let groups: [Group]

  init(_ report: Report, withStances: Bool) {
    let themes = report.codebooks.flatMap(\.themes).uniqued(by: \.id)
    let known = Set(themes.map(\.id))
    // Themes that a table put on points and that no codebook has.
    let strangers = report.themes.filter { !known.contains($0.id) }
      .map { Theme(id: $0.id, name: $0.name) }
    let codes = (themes + strangers).enumerated().map { index, theme in
      Code(
        guid: Self.guid(of: theme.id), name: theme.name, description: theme.description,
        colour: Self.colours[index % Self.colours.count])
    }
    let themeGroup = Group(
      guid: QDAIdentifier.guid("codes", "themes"), name: "Themes", codes: codes)
    groups = withStances ? [themeGroup, Self.stances] : [themeGroup]
  }

  static func guid(of theme: Theme.ID) -> String { QDAIdentifier.guid("theme", theme.text) }

  static func guid(of stance: Stance) -> String { QDAIdentifier.guid("stance", stance.rawValue) }

  private static var stances: Group {
    let names: [(Stance, String)] = [
      (.supporting, "For"), (.against, "Against"), (.mixed, "Mixed"),
    ]
    return Group(
      guid: QDAIdentifier.guid("codes", "stances"), name: "Stance",
      codes: names.map { stance, name in
        Code(
          guid: guid(of: stance), name: name,
          description: "How the speaker stood to the proposition.", colour: "#999999")
      })
  }

  func write(to xml: inout XMLWriter) {
    xml.element("Codes") { xml in
      for group in groups {
        xml.element("Code", ["guid": group.guid, "name": group.name, "isCodable": "false"]) { xml in
          for code in group.codes { Self.write(code, to: &xml) }
        }
      }
    }
  }

  private static func write(_ code: Code, to xml: inout XMLWriter) {
    let attributes: KeyValuePairs<StaticString, String> = [
      "guid": code.guid, "name": code.name, "isCodable": "true", "color": code.colour,
    ]
    guard !code.description.isEmpty else { return xml.element("Code", attributes) }
    xml.element("Code", attributes) { xml in
      xml.element("Description", text: PlainText.oneLine(code.description))
    }
  }
}
