// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Tables
import Testing

@testable import Scenarios

@Suite struct ShippedScenariosTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scenarios").path

  @Test(arguments: ["xuan-hung"])
  func `a shipped scenario has no error`(name: String) {
    let reading = ScenarioReader.read(folder: Self.folder + "/" + name)
    #expect(reading.scenario != nil, Comment(rawValue: reading.diagnostics.rendered(in: .english)))
  }

  @Test func `the national frame lacks only what a commune gives`() {
    let reading = ScenarioReader.read(folder: Self.folder + "/vietnam")
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(Set(errors.map(\.identifier)) == ["missing-table", "missing-setting"])
  }
}
