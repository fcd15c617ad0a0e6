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
    #expect(limits.watched([Figure("read.s", 2.5), Figure("audit.s", 9)]) == 1)
  }

  @Test func `the verdict tells what was watched, or that nothing was`() throws {
    let limits = try WatchedLimits(file: "Sources/datchuan-bench/limits.json")
    #expect(limits.verdict([], watching: 0) == "None of these figures is watched.")
    #expect(limits.verdict([], watching: 3).contains("3 of them"))
    #expect(limits.verdict(["a", "b"], watching: 3) == "Warning: a\nWarning: b")
  }

  @Test func `every limit is one of a workload's figures, of a size that has a name`() throws {
    let limits = try WatchedLimits(file: "Sources/datchuan-bench/limits.json")
    for name in limits.names {
      let parts = name.split(separator: ".").map(String.init)
      #expect(Entrypoint.workloads.map(\.name).contains(parts[0]), "\(name)")
      if parts[0] == "scale" {
        #expect(ScaleSize.named.map(\.name).contains(parts[1]), "\(name)")
      }
    }
  }
}
