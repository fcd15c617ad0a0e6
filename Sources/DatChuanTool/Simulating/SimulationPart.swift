// SPDX-License-Identifier: GPL-3.0-or-later

import Simulation
import Tables
import Workforce

/// Sums over some of the futures of a simulation, as a file keeps them.
struct SimulationPart {
  let identity: SimulationIdentity

  /// Which futures: those whose number leaves `index` when divided by `count`.
  let shard: (index: Int, count: Int)
  var sums: SimulationTallies

  /// Whether all futures of the shard are in it.
  var isComplete: Bool {
    sums.done == (identity.replications - shard.index + shard.count - 1) / shard.count
  }

  var bytes: [UInt8] {
    let value: JSONValue = [
      "format": 1, "kind": "simulation-part", "identity": identity.json,
      "shard": .array([.integer(Int64(shard.index)), .integer(Int64(shard.count))]),
      "done": .integer(Int64(sums.done)), "tallies": .array(sums.tallies.map(\.json)),
      "gains": .array(sums.gains.map(\.json)),
    ]
    return Array(value.text().utf8)
  }

  /// Reads a part of a scenario's simulation.
  init(_ bytes: [UInt8], file: String, of scenario: Scenario) throws(CommandFailure) {
    guard case .success(let root) = Self.document(bytes, file: file) else {
      throw .partUnreadable(file, nil)
    }
    do throws(PartReader.Mistake) {
      let reader = PartReader(node: root)
      guard try reader.text("kind") == "simulation-part", try reader.int("format") == 1 else {
        throw PartReader.Mistake(spot: root.location)
      }
      identity = try SimulationIdentity(reader.member("identity"))
      let shard = try reader.ints("shard")
      guard shard.count == 2, shard[1] > 0, (0..<shard[1]).contains(shard[0]) else {
        throw PartReader.Mistake(spot: root.location)
      }
      self.shard = (shard[0], shard[1])
      sums = SimulationTallies(
        policies: identity.policies, hazards: identity.hazards, of: scenario)
      sums.done = try reader.int("done")
      let tallies = try reader.member("tallies").elements()
      let gains = try reader.member("gains").elements()
      guard tallies.count == sums.tallies.count, gains.count == sums.gains.count else {
        throw PartReader.Mistake(spot: root.location)
      }
      for (place, tally) in tallies.enumerated() { try sums.tallies[place].read(tally) }
      sums.gains = try gains.map { (gain) throws(PartReader.Mistake) in try Sample(gain) }
    } catch {
      throw .partUnreadable(file, error.spot)
    }
  }

  init(
    _ identity: SimulationIdentity, shard: (index: Int, count: Int), sums: SimulationTallies
  ) {
    self.identity = identity
    self.shard = shard
    self.sums = sums
  }

  private static func document(_ bytes: [UInt8], file: String) -> Result<JSONNode, PartSyntax> {
    let reading = JSONDocument.read(bytes, file: file)
    guard let root = reading.root else { return .failure(PartSyntax()) }
    return .success(root)
  }

  private struct PartSyntax: Error {}
}
