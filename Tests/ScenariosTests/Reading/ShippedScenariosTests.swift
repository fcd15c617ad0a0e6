// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Tables
import Testing

@testable import Scenarios

@Suite struct ShippedScenariosTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scenarios")

  /// Every folder with settings but the frame, which is no scenario of its own.
  private static let all: [String] = {
    let files =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix("/scenario.json") }
      .map { String($0.dropLast("/scenario.json".count)) }
      .filter { $0 != "vietnam" }.sorted()
  }()

  private static let variants = all.filter { $0.contains("/variants/") }

  /// What a user is told of shipped scenarios and is meant to be told.
  private static func expectedWarnings(of name: String) -> Set<String> {
    let everywhere: Set = ["no-programme-leads-there", "first-year-not-whole"]
    // Where there is no money, what is under way is the first to lack it.
    let isWithoutMoney = name.hasSuffix("/no-provincial-money-2028")
    return isWithoutMoney ? everywhere.union(["commitments-over-limit"]) : everywhere
  }

  private static func read(_ name: String) -> ScenarioReading {
    ScenarioReader.read(folder: root.appendingPathComponent(name).path)
  }

  @Test(arguments: all)
  func `a shipped scenario has no error and no warning that was not looked at`(name: String) {
    let reading = Self.read(name)
    #expect(reading.scenario != nil, Comment(rawValue: reading.diagnostics.rendered(in: .english)))
    let told = Set(reading.diagnostics.map(\.identifier))
    #expect(told.isSubset(of: Self.expectedWarnings(of: name)))
  }

  @Test(arguments: variants)
  func `a variant says something else than its parent`(name: String) {
    guard case .array(let changes) = Self.read(name).effectiveChanges else {
      Issue.record("no list of changes")
      return
    }
    // A name alone is no difference.
    let real = changes.filter { change in
      guard case .object(let members) = change else { return false }
      return members["setting"] != .string("name")
    }
    #expect(!real.isEmpty)
    #expect(
      real.allSatisfy { change in
        // A variant is made of edits: it brings no table of its own.
        guard case .object(let members) = change else { return false }
        return members["newRows"] == nil
      })
  }

  @Test func `a dozen variants are shipped, at least two beside each scenario`() {
    #expect(Self.variants.count >= 12)
    let scenarios = Set(Self.all).subtracting(Self.variants)
    #expect(
      scenarios == ["lai-chau", "le-chan", "tay-son", "xuan-hung", "xuan-hung/whole-commune"])
    for scenario in scenarios {
      let beside = Self.variants.count { $0.hasPrefix(scenario + "/variants/") }
      #expect(beside >= 2, "\(scenario) has \(beside)")
    }
  }

  @Test func `the national frame lacks only what a commune gives`() {
    let errors = Self.read("vietnam").diagnostics.filter { $0.severity == .error }
    #expect(Set(errors.map(\.identifier)) == ["missing-table", "missing-setting"])
  }
}
