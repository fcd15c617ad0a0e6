// SPDX-License-Identifier: GPL-3.0-or-later

/// A statement about an officer on a day that is either true or false.
public indirect enum Condition: Hashable, Sendable {
  case all
  case not(Condition)
  case and([Condition])
  case or([Condition])
  case test(Test)

  /// A comparison of one attribute, or a question about what is held.
  public enum Test: Hashable, Sendable {
    case word(Word, Equality, [String])
    case flag(Flag, Equality, [Bool])
    case number(Number, Order, [Int])
    case holds(QualificationTest)
    case lacks(QualificationTest)
  }

  /// An attribute whose values are words.
  public enum Word: String, Hashable, Sendable, CaseIterable {
    case officer, unit, within, position
    case plannedPosition = "planned-position"
    case group, sex, ethnicity, tag
  }

  /// An attribute whose values are yes and no.
  public enum Flag: String, Hashable, Sendable, CaseIterable {
    case leadership, planned, party
  }

  /// An attribute that counts years (age) or months (service, remaining).
  public enum Number: String, Hashable, Sendable, CaseIterable {
    case age, service, remaining
  }

  public enum Equality: String, Hashable, Sendable {
    case equal = "="
    case unequal = "!="
  }

  public enum Order: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
  }

  /// The words that can't name a dimension.
  public static let reservedWords: Set<String> = Set(
    Word.allCases.map(\.rawValue) + Flag.allCases.map(\.rawValue) + Number.allCases.map(\.rawValue)
      + ["all", "and", "or", "not", "yes", "no"])
}

extension Condition: CustomStringConvertible {
  public var description: String {
    switch self {
    case .all: "all"
    // The grammar has one `not` a term: a second one stands in parentheses.
    case .not(.not(let inner)): "not (\(Condition.not(inner)))"
    case .not(let inner): "not " + inner.grouped
    case .and(let terms): terms.map(\.grouped).joined(separator: " and ")
    case .or(let clauses):
      clauses.map { if case .or = $0 { $0.grouped } else { $0.description } }
        .joined(separator: " or ")
    case .test(let test): test.description
    }
  }

  private var grouped: String {
    switch self {
    case .and, .or: "(\(description))"
    default: description
    }
  }
}

extension Condition.Test: CustomStringConvertible {
  public var description: String {
    switch self {
    case .word(let attribute, let sign, let values):
      "\(attribute.rawValue) \(sign.rawValue) "
        + values.map(quotedWhereNeeded).joined(separator: "|")
    case .flag(let attribute, let sign, let values):
      "\(attribute.rawValue) \(sign.rawValue) "
        + values.map { $0 ? "yes" : "no" }.joined(separator: "|")
    case .number(let attribute, let sign, let values):
      "\(attribute.rawValue) \(sign.rawValue) " + values.map(String.init).joined(separator: "|")
    case .holds(let test): test.description
    case .lacks(let test): test.description(operator: "<")
    }
  }
}

extension Condition {
  /// Every question about qualifications in the condition, whatever stands around it.
  public var qualificationTests: [QualificationTest] {
    switch self {
    case .all: []
    case .not(let inner): inner.qualificationTests
    case .and(let parts), .or(let parts): parts.flatMap(\.qualificationTests)
    case .test(.holds(let test)), .test(.lacks(let test)): [test]
    case .test: []
    }
  }
}

extension Condition {
  /// Whether the mere passing of days can change the answer: ages, lengths of service, what remains
  /// of it.
  package var changesWithTime: Bool {
    switch self {
    case .all: false
    case .not(let inner): inner.changesWithTime
    case .and(let parts), .or(let parts): parts.contains(where: \.changesWithTime)
    case .test(.number): true
    case .test: false
    }
  }
}
