// SPDX-License-Identifier: GPL-3.0-or-later

extension TrainingEvent {
  /// Reads the texts of an event.
  ///
  /// - Throws: all that is wrong with them.
  public init(_ texts: EventTexts) throws(EventMistakes) {
    var reader = EventReader(texts)
    let event = reader.event()
    guard let event, reader.mistakes.isEmpty else {
      throw EventMistakes(mistakes: reader.mistakes)
    }
    self = event
  }
}

/// One reading of an event's texts, which collects mistakes.
private struct EventReader {
  let texts: EventTexts
  private(set) var mistakes: [EventMistake] = []

  init(_ texts: EventTexts) {
    self.texts = texts
  }

  mutating func event() -> TrainingEvent? {
    let kind = required(.event) { Self.kinds[$0] }
    let date = required(.date) { Day(text: $0) }
    let by = required(.by) { $0 }
    let replaces = optional(.replaces) { Int(digits: $0) }
    guard let kind else { return nil }
    checkFields(of: kind)
    let happening = happening(of: kind)
    guard let date, let by, let happening else { return nil }
    return TrainingEvent(
      happening, trueFrom: date, recordedBy: by, note: texts[.note], replaces: replaces)
  }

  /// The kinds by their words, looked up by the million like their fields.
  private static let kinds = Dictionary(
    uniqueKeysWithValues: TrainingEvent.Kind.allCases.map { ($0.rawValue, $0) })

  private static let fields = Dictionary(
    uniqueKeysWithValues: TrainingEvent.Kind.allCases.map {
      ($0, (required: $0.requiredFields, optional: $0.optionalFields))
    })

  private mutating func checkFields(of kind: TrainingEvent.Kind) {
    guard let fields = Self.fields[kind] else { return }
    for field in fields.required where texts[field] == nil { mistakes.append(.missing(field)) }
    func isUnexpected(_ field: EventField) -> Bool {
      field != .event && field != .date && field != .by && !fields.required.contains(field)
        && !fields.optional.contains(field)
    }
    // Hardly ever is there any, and only then does the order matter.
    guard texts.states(where: isUnexpected) else { return }
    for field in texts.stated where isUnexpected(field) {
      mistakes.append(.unexpected(field, kind))
    }
  }

  private mutating func happening(of kind: TrainingEvent.Kind) -> Happening? {
    switch kind {
    case .nominated: training().map(Happening.nominated)
    case .enrolled: training().map(Happening.enrolled)
    case .started: training().map(Happening.started)
    case .failed: training().map(Happening.failed)
    case .withdrew: training().map(Happening.withdrew)
    case .completed: completion().map(Happening.completed)
    case .postponed: postponed()
    case .classOpened: classRun().map(Happening.classOpened)
    case .classCancelled: classRun().map(Happening.classCancelled)
    case .seatsChanged: seatChange().map(Happening.seatsChanged)
    case .budgetChanged: budget().map(Happening.budgetChanged)
    case .joined: newcomer().map(Happening.joined)
    case .appointed: placement().map(Happening.appointed)
    case .positionChanged: placement().map(Happening.positionChanged)
    case .transferred: placement().map(Happening.transferred)
    case .planned: planned()
    case .left: officer.map(Happening.left)
    case .retired: officer.map(Happening.retired)
    case .exempted: exempted()
    case .approved: approval().map(Happening.approved)
    case .corrected: .corrected
    }
  }
}

// MARK: - Fields

extension EventReader {
  /// Reads a field; that it is missing is told by `checkFields`, but for those all kinds need.
  private mutating func optional<Value>(
    _ field: EventField, _ read: (String) -> Value?
  ) -> Value? {
    guard let text = texts[field] else { return nil }
    guard let value = read(text) else {
      mistakes.append(.unreadable(field, found: text))
      return nil
    }
    return value
  }

  private mutating func required<Value>(
    _ field: EventField, _ read: (String) -> Value?
  ) -> Value? {
    if texts[field] == nil { mistakes.append(.missing(field)) }
    return optional(field, read)
  }

  private var officer: Officer.ID? { identifier(.officer) }

  private func identifier<Subject>(_ field: EventField) -> Identifier<Subject>? {
    texts[field].map { Identifier($0) }
  }

  private mutating func day(_ field: EventField) -> Day? { optional(field) { Day(text: $0) } }
  private mutating func quarter(_ field: EventField) -> Quarter? {
    optional(field) { Quarter(text: $0) }
  }
  private mutating func count(_ field: EventField) -> Int? { optional(field) { Int(digits: $0) } }
  private mutating func truth(_ field: EventField) -> Bool? {
    optional(field) { $0 == "yes" ? true : $0 == "no" ? false : nil }
  }
  private mutating func awards() -> [Award] {
    optional(.qualification) { text in
      let parts = text.split(separator: ";", omittingEmptySubsequences: false)
      let awards = parts.compactMap { Award(text: $0) }
      return awards.count == parts.count ? awards : nil
    } ?? []
  }
}

// MARK: - Happenings

extension EventReader {
  private mutating func training() -> Commitment? {
    let start = quarter(.quarter)
    guard let officer, let programme: Programme.ID = identifier(.programme), let start else {
      return nil
    }
    return Commitment(officer: officer, programme: programme, start: start)
  }

  private mutating func postponed() -> Happening? {
    let training = training()
    guard let next = quarter(.newQuarter), let training else { return nil }
    return .postponed(training, to: next)
  }

  private mutating func completion() -> Completion? {
    let awards = awards()
    let awarded = day(.awarded)
    let training = training()
    if texts[.programme] != nil, texts[.quarter] == nil {
      mistakes.append(.incomplete(missing: .quarter, beside: .programme))
    } else if texts[.programme] == nil, texts[.quarter] != nil {
      mistakes.append(.incomplete(missing: .programme, beside: .quarter))
    } else if texts[.programme] == nil, texts[.qualification] == nil {
      mistakes.append(.nothingCompleted)
    }
    return officer.map {
      Completion(
        officer: $0, training: training, awards: awards, certificate: texts[.certificate],
        awarded: awarded)
    }
  }

  private mutating func intake() -> Intake.ID? {
    let quarter = quarter(.quarter)
    guard let programme: Programme.ID = identifier(.programme), let quarter else { return nil }
    return Intake.ID(programme: programme, quarter: quarter, unit: identifier(.unit))
  }

  private mutating func classRun() -> ClassRun? {
    let classes = count(.classes) ?? 1
    return intake().map { ClassRun(intake: $0, classes: classes) }
  }

  private mutating func seatChange() -> SeatChange? {
    let (seats, classes, confirmed) = (count(.seats), count(.classes), truth(.confirmed))
    if [EventField.seats, .classes, .confirmed].allSatisfy({ texts[$0] == nil }) {
      mistakes.append(.nothingChanged)
    }
    return intake().map {
      SeatChange(intake: $0, seats: seats, classes: classes, confirmed: confirmed)
    }
  }

  private mutating func budget() -> Budget? {
    let year = optional(.year) { text in
      Int(digits: text).flatMap { (1800...2999).contains($0) ? $0 : nil }
    }
    let amount = count(.amount)
    guard let fund: Fund.ID = identifier(.fund), let year, let amount else { return nil }
    return Budget(fund: fund, year: year, amount: Money(dong: amount))
  }

  private mutating func newcomer() -> Newcomer? {
    let (birthDate, plannedFrom) = (day(.birthDate), quarter(.plannedFrom))
    let (sex, party) = (optional(.sex) { Sex(rawValue: $0) }, truth(.party))
    let (since, awards) = (day(.inServiceSince), awards())
    guard let officer, let name = texts[.name], let birthDate, let sex,
      let unit: Unit.ID = identifier(.unit), let position: Position.ID = identifier(.position)
    else { return nil }
    let tags = texts[.tags]?.split(separator: ";").map(String.init) ?? []
    return Newcomer(
      officer: officer, name: name, birthDate: birthDate, sex: sex, unit: unit,
      position: position, plannedPosition: identifier(.plannedPosition),
      plannedFrom: plannedFrom, partyMember: party, inServiceSince: since,
      ethnicity: texts[.ethnicity], tags: tags, awards: awards)
  }

  private func placement() -> Placement? {
    officer.map {
      Placement(officer: $0, unit: identifier(.unit), position: identifier(.position))
    }
  }

  private mutating func planned() -> Happening? {
    let quarter = quarter(.plannedFrom)
    return officer.map {
      .planned($0, position: identifier(.plannedPosition), from: quarter)
    }
  }

  private func exempted() -> Happening? {
    guard let officer, let requirement: Requirement.ID = identifier(.requirement) else {
      return nil
    }
    return .exempted(officer, from: requirement)
  }

  private mutating func approval() -> Approval? {
    let signed = day(.signed)
    let documents = optional(.documents) { text -> [Approval.Document]? in
      let parts = text.split(separator: ";")
      let documents = parts.compactMap { part -> Approval.Document? in
        let words = part.split(separator: " ", maxSplits: 1)
        guard words.count == 2, words[0].count == 64 else { return nil }
        return Approval.Document(name: String(words[1]), sha256: String(words[0]))
      }
      return documents.count == parts.count ? documents : nil
    }
    guard let number = texts[.number], let signed, let signedBy = texts[.signedBy],
      let scenario = texts[.scenario], let inputs = texts[.inputs], let documents
    else { return nil }
    return Approval(
      number: number, signed: signed, signedBy: signedBy, scenario: scenario, inputs: inputs,
      documents: documents)
  }
}

extension Int {
  /// Reads digits alone: no sign, at most eighteen of them.
  fileprivate init?(digits text: String) {
    guard !text.isEmpty, text.utf8.count <= 18,
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    self.init(text)
  }
}
