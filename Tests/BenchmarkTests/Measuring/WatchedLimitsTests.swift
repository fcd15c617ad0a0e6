// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import datchuan_bench

struct WatchedLimitsTests {
  @Test func `a figure beyond its limit is warned of, others are not`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let file = folder.file("limits.json")
    try Data(#"{ "read.s": { "atMost": 2, "because": "it once took 1" } }"#.utf8).write(
      to: URL(fileURLWithPath: file))
    let limits = try WatchedLimits(file: file)
    #expect(limits.warnings(on: [Figure("read.s", 1.5), Figure("audit.s", 9)]) == [])
    #expect(
      limits.warnings(on: [Figure("read.s", 2.5)])
        == ["read.s is 2.5, at most 2 (it once took 1)"])
  }
}
