// SPDX-License-Identifier: GPL-3.0-or-later

/// The problems found in one file, of which the first ones are kept and the rest counted.
///
/// A file of the wrong kind can have as many problems as lines; nobody reads the thousandth, and
/// working out its excerpt costs time. One more entry says how many more there are.
struct DiagnosticList {
  private let file: String
  private let limit: Int
  private var kept: [Diagnostic] = []
  private var unkept = 0

  init(file: String, limit: Int = 1000) {
    self.file = file
    self.limit = limit
  }

  /// Adds a problem, which is made only when it is kept.
  mutating func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    if kept.count < limit { kept.append(diagnostic()) } else { unkept += 1 }
  }

  /// What was reported, in the order of reporting.
  var diagnostics: [Diagnostic] {
    unkept == 0 ? kept : kept + [.furtherProblems(unkept, beyond: limit, in: file)]
  }
}
