// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Scenarios
import Testing

@testable import DatChuanTool

@Suite struct PlanDestinationTests {
  @Test func `the folder is named after the scenario and its inputs`() {
    let digest = "0123456789abcdef"
    let destination = PlanDestination(asked: nil, scenario: "/a/xuan-hung/", inputs: digest)
    #expect(destination.place == .suggested("plans/xuan-hung-01234567"))
    let chosen = PlanDestination(asked: "x/y", scenario: "/a/b", inputs: digest)
    #expect(chosen.place == .chosen("x/y"))
  }

  @Test func `what exists, or lies under a file, is refused before any search`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("file").path
    try Data().write(to: URL(fileURLWithPath: file))

    for path in [folder.path, file, file + "/plan", file + "/deeper/plan"] {
      #expect(throws: CommandFailure.self) { try PlanDestination.check(path) }
    }
    #expect(throws: Never.self) { try PlanDestination.check(folder.path + "/new/plan") }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self")))
  func `a place that can't be written to is refused before any search`() {
    #expect(throws: CommandFailure.self) { try PlanDestination.check("/proc/self/plan") }
  }
}
