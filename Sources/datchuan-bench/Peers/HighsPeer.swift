// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// HiGHS, run by a script in an environment of its own that `scripts/bench_setup.sh` makes.
enum HighsPeer {
  private static let python = ".build/bench-venv/bin/python"
  private static let script = "scripts/bench_peer.py"

  static func solve(
    mps: String, timeLimit: Double
  ) throws -> (result: PeerResult, seconds: Double)? {
    guard FileManager.default.isExecutableFile(atPath: python) else { return nil }
    let outcome = try ChildProcess(
      program: python, arguments: [script, mps, "--time-limit", "\(timeLimit)"]
    ).run(atMost: timeLimit + Peer.grace)
    guard let line = outcome.output.split(separator: "\n").last(where: { $0.hasPrefix("{") }),
      let result = try? JSONDecoder().decode(PeerResult.self, from: Data(line.utf8))
    else { return nil }
    return (result, outcome.seconds)
  }
}
