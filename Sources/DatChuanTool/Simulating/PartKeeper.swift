// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Simulation
import Tables

/// Keeps what is done so far on the disk, so that a simulation that is broken off can go on.
struct PartKeeper {
  let path: String
  let identity: SimulationIdentity
  let shard: (index: Int, count: Int)
  let clock: @Sendable () -> Duration
  private var last = Duration.zero
  private var hasWritten = false

  init(
    path: String, identity: SimulationIdentity, shard: (index: Int, count: Int),
    clock: @escaping @Sendable () -> Duration
  ) {
    self.path = path
    self.identity = identity
    self.shard = shard
    self.clock = clock
    last = clock()
  }

  /// Keeps the sums now and then; that a disk is full shows when the result is written.
  mutating func keep(_ sums: SimulationTallies) {
    guard clock() - last >= .seconds(10) else { return }
    last = clock()
    try? write(sums)
  }

  mutating func write(_ sums: SimulationTallies) throws(CommandFailure) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do {
      try AtomicFile.write(
        SimulationPart(identity, shard: shard, sums: sums).bytes, to: path)
    } catch {
      throw .file(error)
    }
    hasWritten = true
  }

  /// Removes what is not needed any more.
  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}
