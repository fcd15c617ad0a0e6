// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import datchuan_bench

struct ScriptedPeerTests {
  private func result(_ output: String, status: Int32?) -> PeerResult {
    ScriptedPeer(name: "scip").result(
      of: ChildProcess.Outcome(output: output, status: status, seconds: 70, peak: 900))
  }

  @Test func `the answer is the last line that is an object`() {
    let line =
      #"{"solver": "SCIP 10", "value": null, "bound": 9.5, "status": "timelimit", "#
      + #""seconds": 60.1, "memory": 227.0}"#
    let result = result("a warning\n\(line)\n", status: 0)
    #expect(result.solver == "SCIP 10")
    #expect(result.value == nil)
    #expect(result.bound == 9.5)
    #expect(result.memory == 227)
  }

  @Test func `a solver that was ended or broke down has no plan`() {
    let ended = result("", status: nil)
    #expect(ended.status == "ended after its time")
    #expect(ended.value == nil)
    #expect(ended.memory == 900)
    #expect(result("out of memory", status: 1).status == "broke down")
  }
}
