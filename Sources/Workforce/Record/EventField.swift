// SPDX-License-Identifier: GPL-3.0-or-later

/// One thing that an event states; the words are the columns of tables and the names of options.
public enum EventField: String, Hashable, Sendable, CaseIterable {
  case event, date, officer, programme, quarter
  case newQuarter = "new_quarter"
  case qualification, certificate, awarded
  case unit, position
  case plannedPosition = "planned_position"
  case plannedFrom = "planned_from"
  case name
  case birthDate = "birth_date"
  case sex, party
  case inServiceSince = "in_service_since"
  case ethnicity, tags, requirement
  case seats, classes, confirmed, fund, year, amount
  case number, signed
  case signedBy = "signed_by"
  case scenario, inputs, documents
  case by, note, replaces
}

extension TrainingEvent.Kind {
  /// What an event of this kind must state beside its date and who recorded it.
  public var requiredFields: [EventField] {
    switch self {
    case .nominated, .enrolled, .started, .failed, .withdrew: [.officer, .programme, .quarter]
    case .completed, .planned, .left, .retired: [.officer]
    case .postponed: [.officer, .programme, .quarter, .newQuarter]
    case .classOpened, .classCancelled, .seatsChanged: [.programme, .quarter]
    case .budgetChanged: [.fund, .year, .amount]
    case .joined: [.officer, .name, .birthDate, .sex, .unit, .position]
    case .appointed, .positionChanged: [.officer, .position]
    case .transferred: [.officer, .unit]
    case .exempted: [.officer, .requirement]
    case .approved: [.number, .signed, .signedBy, .scenario, .inputs, .documents]
    case .corrected: [.replaces]
    }
  }

  /// What an event of this kind may state.
  public var optionalFields: [EventField] {
    let own: [EventField] =
      switch self {
      case .completed: [.programme, .quarter, .qualification, .certificate, .awarded]
      case .classOpened, .classCancelled: [.unit, .classes]
      case .seatsChanged: [.unit, .seats, .classes, .confirmed]
      case .joined:
        [
          .plannedPosition, .plannedFrom, .party, .inServiceSince, .ethnicity, .tags,
          .qualification,
        ]
      case .planned: [.plannedPosition, .plannedFrom]
      case .appointed, .positionChanged: [.unit]
      case .transferred: [.position]
      default: []
      }
    return own + (self == .corrected ? [.note] : [.note, .replaces])
  }
}

/// The texts of an event's fields; what is empty is not stated.
///
/// Events are read by the million and state few fields each, so only those are kept.
public struct EventTexts: Sendable {
  private var parts: [(field: EventField, text: String)] = []

  public init() {}

  public subscript(field: EventField) -> String? {
    get {
      for part in parts where part.field == field { return part.text }
      return nil
    }
    set {
      let place = parts.firstIndex { $0.field == field }
      if let newValue, !newValue.isEmpty {
        if let place { parts[place].text = newValue } else { parts.append((field, newValue)) }
      } else if let place {
        parts.remove(at: place)
      }
    }
  }

  /// The fields stated, in their order.
  public var stated: [EventField] {
    EventField.allCases.filter { field in parts.contains { $0.field == field } }
  }

  /// Whether any field is stated of which something is so.
  func states(where isMeant: (EventField) -> Bool) -> Bool {
    parts.contains { isMeant($0.field) }
  }

  /// Forgets all texts, to take those of another event.
  package mutating func clear() { parts.removeAll(keepingCapacity: true) }
}
