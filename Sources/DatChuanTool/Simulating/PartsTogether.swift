// SPDX-License-Identifier: GPL-3.0-or-later

import Simulation

/// The parts of one simulation, which must belong together and be all.
struct PartsTogether {
  let parts: [SimulationPart]
  let paths: [String]

  init(_ parts: [SimulationPart], paths: [String]) {
    self.parts = parts
    self.paths = paths
  }

  /// The sums of all parts.
  ///
  /// - Throws: which parts do not belong, are there twice, are unfinished or are missing, all at once.
  func sums() throws(CommandFailure) -> SimulationTallies {
    let first = parts[0]
    var found: [Int: String] = [:]
    var failures: [CommandFailure] = []
    for (part, path) in zip(parts, paths) {
      guard part.identity == first.identity, part.shard.count == first.shard.count else {
        failures.append(.partsDisagree(path, paths[0]))
        continue
      }
      if let other = found[part.shard.index] { failures.append(.partTwice(path, other)) }
      if !part.isComplete { failures.append(.partUnfinished(path)) }
      found[part.shard.index] = path
    }
    let missing = (0..<first.shard.count).filter { found[$0] == nil }
    if !missing.isEmpty {
      failures.append(.partsMissing(missing.map { "\($0 + 1)/\(first.shard.count)" }))
    }
    try CommandFailure.check(failures)
    return parts.dropFirst().reduce(into: first.sums) { $0.add($1.sums) }
  }
}
