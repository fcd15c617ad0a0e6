// SPDX-License-Identifier: GPL-3.0-or-later

/// A question about what somebody holds: at least this level, perhaps in one of these fields.
public struct QualificationTest: Hashable, Sendable {
  public let level: Level

  /// The fields of study that count, sorted; empty when any or none will do.
  public let fields: [String]

  public init(level: Level, fields: [String] = []) {
    self.level = level
    self.fields = fields.sorted()
  }

  /// Tells whether one qualification answers the question.
  public func accepts(_ qualification: Qualification) -> Bool {
    accepts(qualification.level, qualification.field)
  }

  func accepts(_ level: Level, _ field: FieldOfStudy) -> Bool {
    guard level.dimension == self.level.dimension, level.rank >= self.level.rank else {
      return false
    }
    if fields.isEmpty { return true }
    switch field {
    case .unstated: return false
    case .any: return true
    case .named(let name): return fields.contains(name)
    }
  }
}

extension QualificationTest: CustomStringConvertible {
  public var description: String { description(operator: ">=") }

  func description(operator sign: String) -> String {
    let field = fields.isEmpty ? "" : "@" + fields.map(quotedWhereNeeded).joined(separator: "|")
    return "\(level.dimension) \(sign) \(quotedWhereNeeded(level.name))\(field)"
  }
}

/// A word as the condition language writes it: quoted when it holds blanks or signs.
func quotedWhereNeeded(_ word: String) -> String {
  let plain = !word.isEmpty && word.allSatisfy { !$0.isWhitespace && !"()|=<>!@;\"".contains($0) }
  return plain ? word : "\"\(word)\""
}
