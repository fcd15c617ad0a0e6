// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Reads a scenario with those it extends and those it is made of, each finished before the next.
struct ScenarioLoader {
  let visitor: FileVisitor

  /// Reads the folder that the user named, and lays over it what is asked for besides.
  func load(
    _ path: String, changedBy asked: AskedChanges
  ) -> (scenario: Scenario?, layers: ScenarioLayers) {
    load(ScenarioChain(path, visitor: visitor), changedBy: asked, from: nil, within: [])
  }

  /// Reads a chain of folders; the open ones are those whose parts are being read.
  private func load(
    _ chain: ScenarioChain, changedBy asked: AskedChanges = AskedChanges(), from spot: Spot?,
    within open: Set<String>
  ) -> (scenario: Scenario?, layers: ScenarioLayers) {
    var chain = chain
    var layers = ScenarioLayers(findings: visitor.findings)
    for folder in chain.folders {
      let identity = visitor.access.identity(folder.path)
      if open.contains(identity) {
        visitor.findings.report(.includeCycle(at: spot))
        return (nil, layers)
      }
      if let include = folder.settings?[SettingKey.include.rawValue] {
        if let parts = parts(include, of: folder, within: open.union([identity])) {
          layers.add(parts, of: folder)
          // What can't stand together is all there is to say for now.
          if visitor.findings.containsErrors { chain.markBroken() }
        } else {
          chain.markBroken()
        }
      }
      layers.add(folder)
    }
    if !asked.isEmpty, !chain.isBroken {
      layers.add(asked)
      visitor.note(asked)
    }
    if chain.isBroken { layers.forgetNames() }
    let assembly = ScenarioAssembly(layers: layers, chain: chain, visitor: visitor)
    return (assembly.scenario(), layers)
  }

  /// Reads the parts of a folder; nothing when any of them has a mistake.
  private func parts(
    _ include: JSONNode, of folder: ScenarioFolder, within open: Set<String>
  ) -> [ScenarioPart]? {
    guard let found = IncludedFolders(folder: folder, visitor: visitor).find(include) else {
      return nil
    }
    // All are read, so that all their mistakes are told.
    let parts = found.map { part -> ScenarioPart? in
      let chain = ScenarioChain(part.path, named: part.name, from: part.spot, visitor: visitor)
      let (scenario, layers) = load(chain, from: part.spot, within: open)
      return scenario.map { ScenarioPart(prefix: part.prefix, scenario: $0, layers: layers) }
    }
    let readable = parts.compactMap { $0 }
    return readable.count == parts.count ? readable : nil
  }
}
