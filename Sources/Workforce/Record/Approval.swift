// SPDX-License-Identifier: GPL-3.0-or-later

/// The act that made a plan binding, and what exactly was approved.
public struct Approval: Hashable, Sendable {
  /// A file that was approved, known by what its bytes come to.
  public struct Document: Hashable, Sendable {
    public let name: String

    /// The SHA-256 of its bytes in hexadecimal.
    public let sha256: String

    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// The number of the act, such as `05-KH/ĐU`.
  public let number: String

  /// The day of the act.
  public let signed: Day

  /// Who approved it.
  public let signedBy: String

  /// The name of the scenario that was planned.
  public let scenario: String

  /// The SHA-256 of all inputs of the plan.
  public let inputs: String
  public let documents: [Document]

  public init(
    number: String, signed: Day, signedBy: String, scenario: String, inputs: String,
    documents: [Document]
  ) {
    self.number = number
    self.signed = signed
    self.signedBy = signedBy
    self.scenario = scenario
    self.inputs = inputs
    self.documents = documents
  }
}
