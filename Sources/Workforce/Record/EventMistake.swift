// SPDX-License-Identifier: GPL-3.0-or-later

/// Why some texts are no event, in parts.
public enum EventMistake: Error, Hashable, Sendable {
  case missing(EventField)

  /// The field says nothing in an event of this kind.
  case unexpected(EventField, TrainingEvent.Kind)
  case unreadable(EventField, found: String)

  /// A training needs both its programme and the quarter of its start.
  case incomplete(missing: EventField, beside: EventField)

  /// Neither training nor a qualification: nothing was completed.
  case nothingCompleted

  /// Neither seats, classes nor a confirmation.
  case nothingChanged

}

extension EventMistake {
  /// The field to look at.
  public var field: EventField {
    switch self {
    case .missing(let field), .unexpected(let field, _), .unreadable(let field, _): field
    case .incomplete(let missing, _): missing
    case .nothingCompleted: .qualification
    case .nothingChanged: .seats
    }
  }
}

/// All that is wrong with the texts of one event.
public struct EventMistakes: Error, Hashable, Sendable {
  public let mistakes: [EventMistake]

  public init(mistakes: [EventMistake]) {
    self.mistakes = mistakes
  }
}
