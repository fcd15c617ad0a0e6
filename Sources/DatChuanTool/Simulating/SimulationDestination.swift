// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Scenarios
import Tables

/// Where a simulation writes: the forecast's folder or the shard's file, and what is unfinished.
struct SimulationDestination {
  let asked: String?
  let scenario: String
  let identity: SimulationIdentity
  let shard: ShardChoice?

  /// What was asked for, or `simulations/<scenario>-<digest of what is simulated>`.
  var place: PlanFolder.Place {
    if let asked { return .chosen(asked) }
    let path = "simulations/\(name)"
    if let shard { return .chosen("\(path)-\(shard.number)-of-\(shard.count).json") }
    return .suggested(path)
  }

  /// The file in which what is done so far is kept.
  var unfinished: String {
    if let asked { return asked + ".partial.json" }
    let suffix = shard.map { "-\($0.number)-of-\($0.count)" } ?? ""
    return "simulations/\(name)\(suffix).partial.json"
  }

  private var name: String {
    let folder = URL(fileURLWithPath: scenario).resolvingSymlinksInPath().lastPathComponent
    let digest = SHA256.hexDigest(of: Array(identity.json.text().utf8))
    return "\(folder)-\(digest.prefix(8))"
  }
}

extension PlanFolder.Place {
  var path: String {
    switch self {
    case .chosen(let path), .suggested(let path): path
    }
  }
}
