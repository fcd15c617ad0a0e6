// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables
public import Workforce

/// What came of reading a scenario: the scenario when nothing is wrong, and all there is to say.
public struct ScenarioReading: Sendable {
  /// The scenario; nothing when there is any error.
  public let scenario: Scenario?

  /// Every error and warning, in order of place.
  package let diagnostics: [Diagnostic]

  /// The files that were read, by path.
  public let inputs: [InputFile]

  /// The settings after inheritance.
  package let settings: JSONValue

  /// What the scenario says otherwise than the one it rests on.
  package let effectiveChanges: JSONValue
}

extension ScenarioReading {
  /// Whether there are errors and all of them are files or folders that are not there.
  public var isMissingOnly: Bool { diagnostics.isMissingOnly }

  /// The SHA-256 of all inputs.
  public var inputsDigest: String { inputs.digest }

  /// Every error and warning as a terminal shows it.
  public var messages: BilingualText {
    BilingualText(
      diagnostics.rendered(in: .vietnamese), diagnostics.rendered(in: .english))
  }
}

extension Collection where Element == Diagnostic {
  /// Whether there are errors and all of them are files or folders that are not there.
  package var isMissingOnly: Bool {
    let errors = filter { $0.severity == .error }
    return !errors.isEmpty && errors.allSatisfy(\.isAboutMissingInput)
  }
}
