// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Scenarios

/// A scenario that planner and peers are given: the shipped one, or one made up like it.
enum PeersInstance {
  case shipped(folder: String)
  case synthetic(like: String, officers: Int, seed: UInt64)

  /// The instances that the settings ask for: those of every size and seed, else the shipped one.
  static func all(_ settings: BenchSettings) -> [PeersInstance] {
    if settings.officers.isEmpty { return [.shipped(folder: settings.scenario)] }
    return settings.officers.flatMap { officers in
      settings.seeds.map {
        .synthetic(like: settings.scenario, officers: officers, seed: UInt64($0))
      }
    }
  }

  var name: String {
    switch self {
    case .shipped(let folder): URL(fileURLWithPath: folder).lastPathComponent
    case .synthetic(_, let officers, let seed): "\(officers) officers, seed \(seed)"
    }
  }

  /// The scenario's folder; a made-up one is written below a place.
  func folder(below place: TemporaryFolder) throws -> String {
    switch self {
    case .shipped(let folder): return folder
    case .synthetic(let original, let officers, let seed):
      let folder = place.file("scenario")
      do throws(ScenarioGenerator.Failure) {
        _ = try ScenarioGenerator.generate(
          SyntheticOrder(officers: officers, seed: seed), like: original, to: folder)
      } catch {
        throw ProvinceSample.Failure(description: "nothing was made up like \(original): \(error)")
      }
      return folder
    }
  }
}
