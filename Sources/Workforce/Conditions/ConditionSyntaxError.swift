// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a condition can't be read, and where.
public struct ConditionSyntaxError: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case empty
    case expectedTest
    case expectedOperator
    case expectedValue
    case expectedClosingParenthesis
    case unexpectedText
    case unclosedQuote
    case nestedTooDeeply
    case unknownAttribute(known: [String])
    case unknownLevel(dimension: String, known: [String])
    case operatorNotAllowed(attribute: String, allowed: [String])
    case severalValuesNotAllowed
    case fieldNotAllowed
    case notANumber
    case notYesOrNo
    case notASex
  }

  public let reason: Reason

  /// The place in the text: characters before it, and how many are meant.
  public let offset: Int
  public let length: Int

  /// The text found there.
  public let found: String

  public init(reason: Reason, offset: Int, length: Int, found: String) {
    self.reason = reason
    self.offset = offset
    self.length = length
    self.found = found
  }
}
