// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// GLPK's own branch and bound, run by its command with the settings it comes with.
enum BranchAndBound {
  static func solve(mps: String, limits: Peer.Limits) throws -> PeerResult? {
    guard let program = ChildProcess.path(of: "glpsol") else { return nil }
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let solution = folder.file("solution")
    let outcome = try ChildProcess(
      program: program,
      arguments: [
        "--freemps", mps, "--tmlim", "\(Int(limits.time.rounded(.up)))", "--memlim",
        "\(limits.memory)", "--write", solution,
      ]
    ).run(atMost: limits.time + Peer.Limits.grace)
    let written = (try? String(contentsOfFile: solution, encoding: .utf8)) ?? ""
    var result = result(log: outcome.output, solution: written)
    result.seconds = outcome.seconds
    result.memory = outcome.peak
    return result
  }

  /// Reads what the command says as it goes, and the solution it writes in the end.
  ///
  /// Lines of the log read `+ 12: mip = 3.5e+00 >= 3.1e+00 11.4% (5; 2)`; the solution has a line
  /// `s mip ROWS COLUMNS STATUS VALUE` where the status is o for optimal, f for feasible.
  static func result(log: String, solution: String) -> PeerResult {
    let version = log.firstMatch(of: /GLPK LP\/MIP Solver (?:v)?([0-9.]+)/)?.1 ?? ""
    let words = solution.split(separator: "\n").first { $0.hasPrefix("s ") }?.split(separator: " ")
    let status = words.flatMap { $0.count == 6 ? $0[4] : nil }
    let value = status == "o" || status == "f" ? words.flatMap { Double($0[5]) } : nil
    // The bound after the last `>=`, or the value itself once the search is over.
    let bound = log.matches(of: /(?:mip|not found yet)[^\n]*?>=\s*([-+0-9.eE]+|tree is empty)/).last
    return PeerResult(
      solver: "GLPK \(version) branch and bound", value: value,
      bound: status == "o" ? value : bound.flatMap { Double($0.1) },
      status: status == "o" ? "optimal" : status == "f" ? "feasible" : "no plan")
  }
}
