// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Tables
import Testing
import Workforce

@testable import Scenarios

/// A folder of the disk that is gone after the test.
private func withTemporaryFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("plan-folder-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path)
}

@Suite struct PlanFolderWritingTests {
  @Test func `a suggested name gets a number, a chosen one is never written over`() throws {
    try withTemporaryFolder { folder in
      let scenario = try #require(ScenarioFiles.small.read().scenario)
      let plan = PlanFolderTests.plan(scenario)
      func write(_ place: PlanFolder.Place) throws(FileFailure) -> String {
        try PlanFolder.write(plan, of: scenario, run: ["seed": 1], to: place)
      }
      let path = folder + "/plans/small"
      #expect(try write(.suggested(path)) == path)
      #expect(try write(.suggested(path)) == path + "-2")
      #expect(try write(.suggested(path)) == path + "-3")
      let failure = #expect(throws: FileFailure.self) { try write(.chosen(path)) }
      #expect(failure?.reason == .alreadyExists)
      let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      #expect(names == ["classes.csv", "enrolments.csv", "plan.json", "run.json", "unmet.csv"])
      let reading = PlanFolder.read(path + "-2", for: scenario)
      #expect(reading.diagnostics.isEmpty)
      #expect(reading.plan == plan.inFileOrder)
      for name in names where name != "run.json" {
        #expect(try AtomicFile.read(path + "/" + name) == AtomicFile.read(path + "-2/" + name))
      }
    }
  }

  @Test func `a scenario on the disk is read with the parent it extends`() throws {
    try withTemporaryFolder { folder in
      for (path, text) in InheritanceTests.family().texts {
        let url = URL(fileURLWithPath: folder + "/" + path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      let reading = ScenarioReader.read(folder: folder + "/deep/grandchild/")
      #expect(reading.diagnostics.isEmpty)
      #expect(reading.scenario?.name == "Cháu")
      #expect(
        reading.inputsDigest
          == InheritanceTests.family().read("deep/grandchild").inputsDigest)
      let file = ScenarioReader.read(folder: folder + "/deep/grandchild/scenario.json")
      #expect(file.diagnostics.map(\.identifier) == ["not-a-folder"])
      #expect(ScenarioReader.read(folder: folder + "/nowhere").isMissingOnly)
    }
  }
}

extension TrainingPlan {
  /// The plan as reading gives it back.
  fileprivate var inFileOrder: TrainingPlan {
    var plan = self
    plan.enrolments = enrolments.inFileOrder
    return plan
  }
}
