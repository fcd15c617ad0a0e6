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
  /// - Throws: which part does not belong, is there twice, is unfinished or is missing.
  func sums() throws(CommandFailure) -> SimulationTallies {
    let first = parts[0]
    var found: [Int: String] = [:]
    for (part, path) in zip(parts, paths) {
      guard part.identity == first.identity, part.shard.count == first.shard.count else {
        throw .partsDisagree(path, paths[0])
      }
      if let other = found[part.shard.index] { throw .partTwice(path, other) }
      guard part.isComplete else { throw .partUnfinished(path) }
      found[part.shard.index] = path
    }
    let missing = (0..<first.shard.count).filter { found[$0] == nil }
    guard missing.isEmpty else {
      throw .partsMissing(missing.map { "\($0 + 1)/\(first.shard.count)" })
    }
    return parts.dropFirst().reduce(into: first.sums) { $0.add($1.sums) }
  }
}
