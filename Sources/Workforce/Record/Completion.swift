// SPDX-License-Identifier: GPL-3.0-or-later

/// Training that was passed, or a qualification obtained on one's own, with its paper.
public struct Completion: Hashable, Sendable {
  public let officer: Officer.ID

  /// The training that ended; nothing for a qualification obtained elsewhere.
  public let training: Commitment?

  /// What is held now; empty where it is all that the programme grants.
  public let awards: [Award]

  /// The number of the certificate (số hiệu văn bằng, chứng chỉ).
  public let certificate: String?

  /// The day on the certificate; the day from which the event is true where none is stated.
  public let awarded: Day?

  public init(
    officer: Officer.ID, training: Commitment?, awards: [Award] = [], certificate: String? = nil,
    awarded: Day? = nil
  ) {
    self.officer = officer
    self.training = training
    self.awards = awards
    self.certificate = certificate
    self.awarded = awarded
  }
}

/// A level, perhaps in a field, by the names that a scenario's dimensions give.
///
/// A journal outlives scenarios, so it keeps names; a scenario knows how they rank.
public struct Award: Hashable, Sendable {
  public let dimension: Dimension.ID
  public let level: String
  public let field: String?

  public init(dimension: Dimension.ID, level: String, field: String? = nil) {
    self.dimension = dimension
    self.level = level
    self.field = field
  }
}

extension Award: CustomStringConvertible {
  public var description: String { "\(dimension)=\(level)" + (field.map { "@" + $0 } ?? "") }

  /// Reads `political-theory=intermediate` or `professional=bachelor@law`, or returns nothing.
  public init?(text: some StringProtocol) {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2, !sides[0].isEmpty else { return nil }
    let parts = sides[1].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(
      dimension: Dimension.ID(String(sides[0])), level: String(parts[0]),
      field: parts.count == 2 ? String(parts[1]) : nil)
  }
}
