// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A solver run by a script in an environment of its own that `scripts/bench_setup.sh` makes.
struct ScriptedPeer {
  private static let python = ".build/bench-venv/bin/python"
  private static let script = "scripts/bench_peer.py"

  /// The status with which the script says that the solver is not there.
  private static let unavailable: Int32 = 69

  /// The word the script knows the solver by.
  let name: String

  func solve(mps: String, limits: Peer.Limits) throws -> PeerResult? {
    guard FileManager.default.isExecutableFile(atPath: Self.python) else { return nil }
    let outcome = try ChildProcess(
      program: Self.python,
      arguments: [
        Self.script, mps, "--solver", name, "--time-limit", "\(limits.time)", "--memory-limit",
        "\(limits.memory)",
      ]
    ).run(atMost: limits.time + Peer.Limits.grace)
    return outcome.status == Self.unavailable ? nil : result(of: outcome)
  }

  /// Reads the last line that is an object; a solver that broke down or was ended wrote none.
  func result(of outcome: ChildProcess.Outcome) -> PeerResult {
    if let line = outcome.output.split(separator: "\n").last(where: { $0.hasPrefix("{") }),
      let result = try? JSONDecoder().decode(PeerResult.self, from: Data(line.utf8))
    {
      return result
    }
    return PeerResult(
      solver: name, value: nil, bound: nil,
      status: outcome.status == nil ? "ended after its time" : "broke down",
      seconds: outcome.seconds, memory: outcome.peak)
  }
}
