import OrderedJSON

/// What was read out of a damaged file, sorted by what it is. Where an object stands says less than
/// what is in it: the brackets round it may be lost.
struct SalvageSorter {
  /// Objects with fields of the session itself.
  private(set) var sessions: [SalvagedObject] = []
  private(set) var points: [SalvagedObject] = []
  private(set) var stakeholders: [SalvagedObject] = []
  private(set) var times: [SalvagedObject] = []
  private(set) var signOffs: [SalvagedObject] = []
  /// Objects that are none of these.
  private(set) var others: [SalvagedObject] = []
  private(set) var pieces: [SalvagedPiece] = []

  init(_ salvage: Salvage) {
    pieces = salvage.pieces
    for object in salvage.objects { take(object) }
  }

  /// Whether this is a session, and not somebody else's file with a few names alike.
  var isSession: Bool {
    let names = sessions.flatMap { $0.members.map(\.name) }
    let known = Set(names.filter(SessionFields.sessionOnly.contains))
    let saysSo = sessions.contains { $0.value("format")?.json == .string(SessionFile.format) }
    return saysSo || known.count > 1 || points.contains(where: \.isPointByItself)
  }

  private mutating func take(_ object: SalvagedObject, in list: String? = nil) {
    let names = Set(object.members.map(\.name))
    if isSession(object, names, in: list) { return takeSession(object) }
    if names.contains(where: SessionFields.pointOnly.contains) {
      takePoint(object)
    } else if list == "signOffs" || names.contains("count") && names.contains("names") {
      signOffs.append(object)
    } else if names.contains("seconds") {
      times.append(object)
    } else if list == "stakeholders" || names.contains("organisation")
      || names.contains("name") && list == nil
    {
      stakeholders.append(object)
    } else if list == "feedback" {
      takePoint(object)
    } else {
      takeOther(object)
    }
    takeLoose(of: object)
  }

  /// In a list only what lost its brackets can be one: the list took in all that came after.
  private func isSession(
    _ object: SalvagedObject, _ names: Set<String>, in list: String?
  ) -> Bool {
    guard list != nil else { return !names.isDisjoint(with: SessionFields.sessionOnly) }
    return !object.isWhole
      && !names.isDisjoint(with: ["stakeholders", "timeSpent", "signOffs", "feedback"])
  }

  private mutating func takeLoose(of object: SalvagedObject) {
    for loose in object.loose { take(loose) }
  }

  private mutating func takeOther(_ object: SalvagedObject) {
    var strays: [SalvagedObject] = []
    var other = object
    if !object.isWhole { other.members = object.members.map { $0.withoutPoints(&strays) } }
    others.append(other)
    pieces += object.pieces
    for stray in strays { take(stray, in: "feedback") }
  }

  private mutating func takePoint(_ object: SalvagedObject) {
    guard !object.isWhole else { return points.append(object) }
    var strays: [SalvagedObject] = []
    var point = object
    point.members = object.members.map { $0.withoutPoints(&strays) }
    points.append(point)
    // A list that lost its bracket has taken in the points after it.
    for stray in strays { take(stray, in: "feedback") }
  }

  private mutating func takeSession(_ object: SalvagedObject) {
    var session = object
    session.members = []
    let hasFeedback = object.value("feedback")?.elements != nil
    for member in object.members {
      if takeList(member) { continue }
      let field = withoutSession(member, isWanted: !hasFeedback)
      var strays: [SalvagedObject] = []
      session.members.append(hasFeedback ? field : field.withoutPoints(&strays))
      for stray in strays { take(stray, in: "feedback") }
    }
    pieces += object.pieces
    session.members = withoutPoint(session)
    sessions.append(session)
    takeLoose(of: object)
  }

  /// Whether the member is one of the session's lists, which is then taken apart.
  private mutating func takeList(_ member: SalvagedMember) -> Bool {
    guard ["feedback", "stakeholders", "timeSpent", "signOffs"].contains(member.name) else {
      return false
    }
    let own = withoutSession(member)
    if let elements = own.value.elements {
      for element in elements { take(element, in: member.name) }
    } else if let object = own.value.object {
      // With a brace for its bracket.
      take(object, in: member.name)
    }
    return true
  }

  /// A field that lost its closing bracket has taken in the session's fields after it: they are
  /// taken for themselves, and what comes before them is the field's own.
  ///
  /// Where the session's own bracket closed the field, that is whole; `isWanted`: whether the session
  /// has no points outside.
  private mutating func withoutSession(
    _ member: SalvagedMember, isWanted: Bool = false
  ) -> SalvagedMember {
    guard case .object(var object) = member.value,
      !object.isWhole || isWanted && object.value("feedback")?.elements != nil,
      let start = object.members.firstIndex(where: { SessionFields.session.contains($0.name) })
    else { return member }
    var rest = object
    rest.members = Array(object.members[start...])
    takeSession(rest)
    object.members = Array(object.members[..<start])
    object.loose = []
    object.pieces = []
    return SalvagedMember(
      name: member.name, value: .object(object), offset: member.offset, isSound: member.isSound)
  }

  private mutating func take(_ element: SalvagedMember, in list: String) {
    if let object = element.value.object {
      take(object, in: list)
    } else if let elements = element.value.elements {
      for element in elements { take(element, in: list) }
    } else if case .plain(.string(let text)) = element.value {
      pieces.append(SalvagedPiece(text: text, offset: element.offset ?? 0))
    }
  }

  /// The members without those of a point that lost its opening bracket and seems to be a part of
  /// the session itself.
  private mutating func withoutPoint(_ session: SalvagedObject) -> [SalvagedMember] {
    guard !session.isWhole, session.value("text") != nil else { return session.members }
    let ids = session.members.indices.filter { session.members[$0].name == "id" }
    let isOfPoint = { (index: Int) in
      let name = session.members[index].name
      return name == "id" ? ids.count > 1 && index == ids.last : SessionFields.point.contains(name)
    }
    var point = session
    point.pieces = []
    point.loose = []
    point.members = session.members.indices.filter(isOfPoint).map { session.members[$0] }
    points.append(point)
    return session.members.indices.filter { !isOfPoint($0) }.map { session.members[$0] }
  }
}

extension SalvagedObject {
  /// Whether nothing but a point looks so, wherever it stands.
  fileprivate var isPointByItself: Bool {
    let names = Set(members.map(\.name))
    return names.contains("text")
      && names.contains { $0 != "text" && SessionFields.pointOnly.contains($0) }
  }
}

extension SalvagedMember {
  /// The member without the undamaged points that stand in lists of its value.
  fileprivate func withoutPoints(_ found: inout [SalvagedObject]) -> SalvagedMember {
    var kept: [SalvagedMember] = []
    switch value {
    case .list(let elements):
      for element in elements {
        if let object = element.value.object, object.isWhole, object.isPointByItself {
          found.append(object)
        } else {
          kept.append(element.withoutPoints(&found))
        }
      }
      return SalvagedMember(name: name, value: .list(kept), offset: offset, isSound: isSound)
    case .object(let object):
      if object.isWhole {
        guard object.isPointByItself else { return self }
        found.append(object)
        return SalvagedMember(name: name, value: .plain(.null), offset: offset, isSound: false)
      }
      found += object.loose
      var emptied = object
      emptied.loose = []
      emptied.members = object.members.map { $0.withoutPoints(&found) }
      return SalvagedMember(name: name, value: .object(emptied), offset: offset, isSound: isSound)
    case .plain: return self
    }
  }
}
