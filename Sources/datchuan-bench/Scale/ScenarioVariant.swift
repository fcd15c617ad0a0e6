// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Scenarios
import Tables
import Workforce

/// A scenario that differs from another in one size only, as a folder that extends it.
enum ScenarioVariant: Equatable {
  /// The same plan's first quarters, or more of them.
  case quarters(Int)

  /// Half the programmes offered, each once, or each twice under two names.
  case programmes(Double)

  /// Writes the folder beside the one named, which it extends; returns its path.
  func write(on base: String, in place: TemporaryFolder) throws -> String {
    let scenario = try CommuneWorkload.read(place.file(base))
    let folder = place.url.appendingPathComponent("variant", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func rows(_ table: String) throws -> [[String: String]] {
      try Self.rows(of: "\(table).csv", in: place.file(base))
    }
    var files: [(name: String, bytes: [UInt8])] = []
    switch self {
    case .quarters(let count):
      let last = scenario.horizon.first.advanced(by: count - 1)
      files = [
        ("intakes.csv", Self.table(Self.later(try rows("intakes"), scenario.horizon, last))),
        ("budgets.csv", Self.table(Self.laterYears(try rows("budgets"), scenario.horizon, last))),
      ]
    case .programmes(let share) where share > 1:
      files = try ["programmes", "intakes"].map { name in
        ("\(name).csv", Self.table(try rows(name).map(Self.renamed)))
      }
    case .programmes: break
    }
    for file in files where !file.bytes.isEmpty {
      try Data(file.bytes).write(to: folder.appendingPathComponent(file.name))
    }
    try Data(settings(of: scenario, on: base).utf8)
      .write(to: folder.appendingPathComponent("scenario.json"))
    return folder.path
  }

  /// The settings that make the folder extend the other one, and what must change there.
  func settings(of scenario: Scenario, on base: String) -> String {
    switch self {
    case .quarters(let count):
      let first = scenario.horizon.first
      let last = first.advanced(by: count - 1)
      // What was due at the end is due at the new one; what was due before, there or earlier.
      let end = scenario.horizon.last
      let moved = Set(scenario.targets.map(\.due)).filter { $0 == end || $0 > last }.sorted()
      let list = moved.map { "\"\($0)\"" }.joined(separator: ", ")
      let change =
        "{ table: \"targets\", where: { due: [\(list)] }, set: { due: \"\(last)\" } }"
      return """
        {
          format: 1, extends: "../\(base)", horizon: { from: "\(first)", to: "\(last)" },
          changes: [\(moved.isEmpty ? "" : change)],
        }
        """
    case .programmes(let share):
      let dropped = share < 1 ? Self.everySecond(of: scenario) : []
      let list = dropped.map { "\"\($0)\"" }.joined(separator: ", ")
      let change = "{ table: \"intakes\", where: { programme: [\(list)] }, delete: true }"
      return """
        { format: 1, extends: "../\(base)", changes: [\(dropped.isEmpty ? "" : change)] }
        """
    }
  }

  /// Every second programme that has seats and that nobody must attend.
  private static func everySecond(of scenario: Scenario) -> [String] {
    let required = Set(scenario.decisions.filter { $0.kind == .require }.map(\.programme))
    let offered = Set(scenario.intakes.map(\.programme)).subtracting(required)
    return offered.map(\.text).sorted().enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }
}
