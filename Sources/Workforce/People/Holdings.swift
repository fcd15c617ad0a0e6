// SPDX-License-Identifier: GPL-3.0-or-later

/// All that an officer holds at one moment.
public struct Holdings: Hashable, Sendable {
  public private(set) var qualifications: [Qualification]

  public init(_ qualifications: [Qualification] = []) {
    self.qualifications = qualifications
  }

  public mutating func add(_ qualification: Qualification) {
    qualifications.append(qualification)
  }

  /// Tells whether anything held answers the question; level 0 is held by everybody.
  public func answer(_ test: QualificationTest) -> Bool {
    if test.level.rank == 0, test.fields.isEmpty { return true }
    return qualifications.contains(where: test.accepts)
  }
}
