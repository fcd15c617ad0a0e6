// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

/// One edit of the small scenario that makes it wrong, with `①` before the place to be reported.
struct Mistake: CustomTestStringConvertible, Sendable {
  let identifier: String
  let file: String
  let old: String
  let new: String

  /// Further findings that the edit leads to, whatever their place.
  var others: [String] = []

  /// Edits that come first.
  var setup: @Sendable (ScenarioFiles) -> ScenarioFiles = { $0 }

  init(
    _ identifier: String, _ file: String, _ old: String, _ new: String, others: [String] = [],
    setup: @escaping @Sendable (ScenarioFiles) -> ScenarioFiles = { $0 }
  ) {
    self.identifier = identifier
    self.file = file
    self.old = old
    self.new = new
    self.others = others
    self.setup = setup
  }

  var testDescription: String { "\(identifier): \(file): \(new)" }

  /// Makes the mistake, reads the scenario, and compares what was found with the marker.
  func expectFound(
    as severity: Diagnostic.Severity, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let base = setup(.small)
    let before = try #require(base[file], sourceLocation: sourceLocation)
    #expect(before.contains(old), "nothing to replace", sourceLocation: sourceLocation)
    let marked = try #require(
      base.replacing(old, with: new, in: file)[file], sourceLocation: sourceLocation)
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(
      lines.firstIndex { $0.contains("①") }, sourceLocation: sourceLocation)
    let column = lines[line].prefix { $0 != "①" }.count + 1
    let reading = base.with(file, marked.replacing("①", with: "")).read()
    let text = Comment(rawValue: reading.diagnostics.rendered(in: .english))
    let found = try #require(
      reading.diagnostics.first { $0.identifier == identifier }, text,
      sourceLocation: sourceLocation)
    #expect(
      found.place?.description == "\(file):\(line + 1):\(column)", text,
      sourceLocation: sourceLocation)
    #expect(found.severity == severity, sourceLocation: sourceLocation)
    #expect(
      reading.diagnostics.map(\.identifier).sorted() == ([identifier] + others).sorted(), text,
      sourceLocation: sourceLocation)
    #expect((reading.scenario == nil) == (severity == .error), sourceLocation: sourceLocation)
  }
}
