internal import ConsultationModel
internal import Theming

/// Sector and stance as cases with a variable: a source holds points of several, so that its own
/// variables can't tell.
struct QDACases {
  private struct Case {
    let name: String
    let variable: QDAVariable
    let value: String
    let points: [ReportedPoint]
  }

  private let cases: [Case]

  init(_ report: Report) {
    let sectors = Sector.allCases.map { sector in
      Case(
        name: "Sector: \(sector.name)", variable: .sector, value: sector.name,
        points: report.material.filter { $0.sector == sector })
    }
    let stances = Stance.allCases.map { stance in
      Case(
        name: "Stance: \(stance.rawValue)", variable: .stance, value: stance.rawValue,
        points: report.material.filter { $0.quoted.stance == stance })
    }
    cases = (sectors + stances).filter { !$0.points.isEmpty }
  }

  static func guid(of point: ReportedPoint) -> String {
    QDAIdentifier.guid("point", point.quoted.session.text, point.quoted.feedback.text)
  }

  func write(to xml: inout XMLWriter) {
    guard !cases.isEmpty else { return }
    xml.element("Cases") { xml in
      for item in cases {
        xml.element(
          "Case", ["guid": QDAIdentifier.guid("case", item.name), "name": item.name]
        ) { xml in
          item.variable.write(item.value, to: &xml)
          for point in item.points {
            xml.element("SelectionRef", ["targetGUID": Self.guid(of: point)])
          }
        }
      }
    }
  }
}

extension QDAVariable {
  func write(_ value: String, to xml: inout XMLWriter) {
    xml.element("VariableValue") { xml in
      xml.element("VariableRef", ["targetGUID": guid])
      xml.element("TextValue", text: PlainText.oneLine(value))
    }
  }
}
