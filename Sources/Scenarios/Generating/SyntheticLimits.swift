// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Units, absence caps, targets, standards and settings of a synthetic scenario.
struct SyntheticLimits {
  let original: Original
  let tree: CommuneTree
  private let ratio: Ratio
  private let tops: [String]
  private var numbers: SeededNumbers

  init(_ original: Original, tree: CommuneTree, seed: UInt64) {
    self.original = original
    self.tree = tree
    numbers = SeededNumbers(seed: seed, stream: .max)
    ratio = Ratio(
      numerator: tree.communes.reduce(0) { $0 + $1.officers },
      denominator: original.people.count)
    tops = original.scenario.units.filter { $0.parent == nil }.map(\.id.text)
  }

  // MARK: - Units

  /// The original's tree once for each commune, below the provinces and the nation.
  var units: [UInt8] {
    let shared = original.sharedFunds
    var writer = TableWriter(UnitsTable.schema)
    if !tree.provinces.isEmpty {
      writer.append([CommuneTree.nation, "Toàn quốc giả định", "", ""])
      for province in tree.provinces {
        writer.append([province.unit, province.title, CommuneTree.nation, ""])
      }
    }
    for commune in tree.communes {
      for unit in original.scenario.units {
        let fund = unit.fund.map { (shared.contains($0) ? "" : commune.prefix) + $0.text }
        writer.append([
          commune.prefix + unit.id.text, unit.parent == nil ? commune.title : unit.title,
          unit.parent.map { commune.prefix + $0.text } ?? commune.province ?? "", fund ?? "",
        ])
      }
    }
    return writer.bytes
  }

  // MARK: - Absence

  /// Each commune has the original's caps, scaled by its officers; the thousandths add up.
  mutating func absence(conditions: inout SyntheticConditions) -> [UInt8] {
    let weights = tree.communes.map(\.officers)
    let everybody = weights.reduce(0, +)
    var writer = TableWriter(AbsenceTable.schema)
    for row in original.rows(of: AbsenceTable.schema) {
      let cells = Cells(row, of: AbsenceTable.schema)
      guard let load = Thousandths(text: cells["load"]) else { continue }
      let total = ratio.scaled(load.count)
      let shares = Apportionment.alongLine(
        total, weights: weights, phase: numbers.below(everybody))
      for (commune, share) in zip(tree.communes, shares) {
        var cells = cells
        cells["cap"] = name(of: cells["cap"], in: commune)
        cells["who"] = conditions.own(cells["who"], prefix: commune.prefix, tops: tops)
        cells["load"] = Thousandths(share).description
        writer.append(cells.texts)
      }
    }
    return writer.bytes
  }

  private func name(of cap: String, in commune: CommuneTree.Commune) -> String {
    let unit = "unit:"
    guard cap.hasPrefix(unit) else { return commune.prefix + cap }
    return unit + commune.prefix + cap.dropFirst(unit.count)
  }

  // MARK: - Targets and standards

  /// Shares stay as they are, counts grow with the officers.
  func targets(conditions: inout SyntheticConditions) -> [UInt8] {
    var writer = TableWriter(TargetsTable.schema)
    for (row, target) in zip(original.rows(of: TargetsTable.schema), original.scenario.targets) {
      var cells = Cells(row, of: TargetsTable.schema)
      cells["population"] = conditions.shared(cells["population"])
      if case .condition = target.measure {
        cells["measure"] = conditions.shared(cells["measure"])
      }
      if case .officers(let count) = target.goal {
        let scaled = min(ratio.scaled(count), 10_000_000)
        cells["goal"] = scaled == 1 ? "1 officer" : "\(scaled) officers"
      }
      writer.append(cells.texts)
    }
    return writer.bytes
  }

  func standards(conditions: inout SyntheticConditions) -> [UInt8] {
    var writer = TableWriter(StandardsTable.schema)
    for row in original.rows(of: StandardsTable.schema) {
      var cells = Cells(row, of: StandardsTable.schema)
      cells["applies"] = conditions.shared(cells["applies"])
      writer.append(cells.texts)
    }
    return writer.bytes
  }

  // MARK: - Settings

  /// The original's settings after inheritance; an earlier plan knew other officers.
  func settings(name: String, conditions: inout SyntheticConditions) -> [UInt8] {
    guard case .object(var members) = original.settings else { return [] }
    members["format"] = 1
    members["name"] = .string(name)
    members["previousPlan"] = nil
    members.changeConditions { conditions.shared($0) }
    return Array(JSONValue.object(members).text().utf8)
  }
}
