internal import ConsultationModel
internal import Theming
internal import ZipArchives

/// A report as a REFI-QDA project (https://www.qdasoftware.org, version 1.0): points are quotations,
/// coded with themes and stances; variables tell their proposition, question, table, day, sector
/// and stance.
struct QDAProject {
  private let report: Report
  private let sources: [QDASource]
  private let codes: QDACodes
  private let created: String

  init(_ report: Report) {
    self.report = report
    sources = QDASource.all(of: report)
    codes = QDACodes(report, withStances: true)
    let last = report.material.map(\.takenAt).max()
    created = Self.time(report.generatedAt ?? last ?? Timestamp(milliseconds: 0, offsetMinutes: 0))
  }

  /// A zip container with the project and a text a source.
  var container: [UInt8] {
    var archive = ZipArchive()
    archive.add("project.qde", project)
    for source in sources {
      archive.add("sources/\(source.guid).txt", Array(source.text.utf8))
    }
    return archive.finished()
  }

  /// The codebook alone, as `.qdc`.
  static func codebook(of report: Report) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.element(
      "CodeBook", ["xmlns": "urn:QDA-XML:codebook:1.0", "origin": "summit"]
    ) { xml in
      QDACodes(report, withStances: false).write(to: &xml)
    }
    return xml.bytes
  }

  // The schema wants the parts in this order.
  var project: [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.element(
      "Project",
      [
        "xmlns": "urn:QDA-XML:project:1.0", "name": report.title, "origin": "summit",
        "creatingUserGUID": QDAUser.people.guid, "creationDateTime": created,
      ]
    ) { xml in
      xml.element("Users") { xml in
        for user in QDAUser.allCases {
          xml.element("User", ["guid": user.guid, "name": user.rawValue])
        }
      }
      xml.element("CodeBook") { codes.write(to: &$0) }
      xml.element("Variables") { xml in
        for variable in QDAVariable.allCases {
          xml.element(
            "Variable",
            ["guid": variable.guid, "name": variable.rawValue, "typeOfVariable": "Text"])
        }
      }
      QDACases(report).write(to: &xml)
      xml.element("Sources") { xml in for source in sources { write(source, to: &xml) } }
      xml.element("Description", text: description)
    }
    return xml.bytes
  }

  private var description: String {
    "Points of \(Wording.count(report.base.sessions, "session")), exported by summit. Codes by "
      + "“\(QDAUser.machine.rawValue)” are suggestions that nobody has confirmed. "
      + report.howThemesWereMade
  }

  private func write(_ source: QDASource, to xml: inout XMLWriter) {
    xml.element(
      "TextSource",
      [
        "guid": source.guid, "name": source.name,
        "plainTextPath": "internal://\(source.guid).txt", "creatingUser": QDAUser.people.guid,
        "creationDateTime": created,
      ]
    ) { xml in
      for quotation in source.quotations { write(quotation, to: &xml) }
      for (variable, value) in source.variables where !value.isEmpty {
        variable.write(value, to: &xml)
      }
    }
  }

  private func write(_ quotation: QDASource.Quotation, to xml: inout XMLWriter) {
    let point = quotation.point
    let time = Self.time(point.takenAt)
    xml.element(
      "PlainTextSelection",
      [
        "guid": QDACases.guid(of: point), "name": Wording.reference(point.quoted.feedback),
        "startPosition": "\(quotation.range.lowerBound)",
        "endPosition": "\(quotation.range.upperBound)", "creatingUser": QDAUser.people.guid,
        "creationDateTime": time,
      ]
    ) { xml in
      for coding in point.codings {
        let user = coding.by == .person ? QDAUser.people : .machine
        write(QDACodes.guid(of: coding.theme), on: point, by: user, time, to: &xml)
      }
      if point.quoted.stance != .unstated {
        write(QDACodes.guid(of: point.quoted.stance), on: point, by: .people, time, to: &xml)
      }
    }
  }

  private func write(
    _ code: String, on point: ReportedPoint, by user: QDAUser, _ time: String,
    to xml: inout XMLWriter
  ) {
    let guid = QDAIdentifier.guid("coding", QDACases.guid(of: point), code)
    xml.element("Coding", ["guid": guid, "creatingUser": user.guid, "creationDateTime": time]) {
      $0.element("CodeRef", ["targetGUID": code])
    }
  }

  private static func time(_ time: Timestamp) -> String { time.inWholeSeconds.rfc3339 }
}

/// Who put codes on points.
enum QDAUser: String, CaseIterable {
  case people = "People at the tables and coders"
  case machine = "Machine (summit)"

  var guid: String { QDAIdentifier.guid("user", "\(self)") }
}
