// SPDX-License-Identifier: GPL-3.0-or-later

extension TrainingEvent {
  /// The event as texts, from which the same event is read again.
  public var texts: EventTexts {
    var texts = happening.texts
    texts[.event] = kind.rawValue
    texts[.date] = trueFrom.description
    texts[.by] = recordedBy
    texts[.note] = note
    texts[.replaces] = replaces.map(String.init)
    return texts
  }
}

extension Happening {
  fileprivate var texts: EventTexts {
    var texts = EventTexts()
    texts[.officer] = officer?.text
    texts[.programme] = training?.programme.text
    texts[.quarter] = training?.start.description
    switch self {
    case .nominated, .enrolled, .started, .failed, .withdrew, .left, .retired, .corrected: break
    case .postponed(_, let quarter): texts[.newQuarter] = quarter.description
    case .completed(let completion):
      texts[.qualification] = completion.awards.text
      texts[.certificate] = completion.certificate
      texts[.awarded] = completion.awarded?.description
    case .classOpened(let run), .classCancelled(let run):
      texts.state(run.intake)
      texts[.classes] = String(run.classes)
    case .seatsChanged(let change):
      texts.state(change.intake)
      texts[.seats] = change.seats.map(String.init)
      texts[.classes] = change.classes.map(String.init)
      texts[.confirmed] = change.confirmed.map { $0 ? "yes" : "no" }
    case .budgetChanged(let budget):
      texts[.fund] = budget.fund.text
      texts[.year] = String(budget.year)
      texts[.amount] = budget.amount.description
    case .joined(let newcomer): texts.state(newcomer)
    case .appointed(let placement), .positionChanged(let placement), .transferred(let placement):
      texts[.unit] = placement.unit?.text
      texts[.position] = placement.position?.text
    case .planned(_, let position, let quarter):
      texts[.plannedPosition] = position?.text
      texts[.plannedFrom] = quarter?.description
    case .exempted(_, let requirement): texts[.requirement] = requirement.text
    case .approved(let approval): texts.state(approval)
    }
    return texts
  }
}

extension EventTexts {
  fileprivate mutating func state(_ intake: Intake.ID) {
    self[.programme] = intake.programme.text
    self[.quarter] = intake.quarter.description
    self[.unit] = intake.unit?.text
  }

  fileprivate mutating func state(_ newcomer: Newcomer) {
    self[.name] = newcomer.name
    self[.birthDate] = newcomer.birthDate.description
    self[.sex] = newcomer.sex.rawValue
    self[.unit] = newcomer.unit.text
    self[.position] = newcomer.position.text
    self[.plannedPosition] = newcomer.plannedPosition?.text
    self[.plannedFrom] = newcomer.plannedFrom?.description
    self[.party] = newcomer.partyMember.map { $0 ? "yes" : "no" }
    self[.inServiceSince] = newcomer.inServiceSince?.description
    self[.ethnicity] = newcomer.ethnicity
    self[.tags] = newcomer.tags.joined(separator: ";")
    self[.qualification] = newcomer.awards.text
  }

  fileprivate mutating func state(_ approval: Approval) {
    self[.number] = approval.number
    self[.signed] = approval.signed.description
    self[.signedBy] = approval.signedBy
    self[.scenario] = approval.scenario
    self[.inputs] = approval.inputs
    self[.documents] = approval.documents.map { "\($0.sha256) \($0.name)" }.joined(separator: ";")
  }
}

extension [Award] {
  fileprivate var text: String { map(\.description).joined(separator: ";") }
}
