// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// A made-up scenario: the files of its folder.
struct SyntheticScenario {
  let order: SyntheticOrder
  let original: Original
  let tree: CommuneTree

  init(_ order: SyntheticOrder, like original: Original) {
    self.order = order
    self.original = original
    tree = CommuneTree(
      communes: order.communes(likeOneOf: original.people.count), officers: order.officers)
  }

  var summary: ScenarioGenerator.Summary {
    ScenarioGenerator.Summary(
      officers: order.officers, communes: tree.communes.count, provinces: tree.provinces.count)
  }

  /// The files by name; the same order and original give the same bytes.
  ///
  /// - Complexity: linear in the officers, and in the communes times the original's rows of seats,
  ///   money and caps.
  func files() -> [(name: String, bytes: [UInt8])] {
    let seed = order.seed
    var conditions = SyntheticConditions(of: original, hasCommunes: tree.communes.count > 1)
    var limits = SyntheticLimits(original, tree: tree, seed: seed)
    var offers = SyntheticOffers(original, tree: tree, seed: seed)
    let (intakes, seats) = offers.intakes()
    // Conditions come before the people: they decide what tags these bear.
    var files: [(name: String, bytes: [UInt8])] = [
      ("scenario.json", limits.settings(name: name, conditions: &conditions)),
      (UnitsTable.schema.file, limits.units),
      (StandardsTable.schema.file, limits.standards(conditions: &conditions)),
      (ProgrammesTable.schema.file, offers.programmes(conditions: &conditions)),
      (IntakesTable.schema.file, intakes), (BudgetsTable.schema.file, offers.budgets()),
    ]
    for schema in [PositionsTable.schema, LegalTable.schema] where original.has(schema) {
      files.append((schema.file, unchanged(schema)))
    }
    if original.has(AbsenceTable.schema) {
      files.append((AbsenceTable.schema.file, limits.absence(conditions: &conditions)))
    }
    if original.has(TargetsTable.schema) {
      files.append((TargetsTable.schema.file, limits.targets(conditions: &conditions)))
    }
    let tags = original.people.map { conditions.tags(of: $0.officer) }
    var people = SyntheticPeople(original, officers: order.officers, seats: seats, seed: seed)
    for commune in tree.communes { people.add(commune, tags: tags) }
    return files + people.files + [("README.md", Array(readme.utf8))]
  }

  private var name: String {
    "Giả định theo \(original.scenario.name): \(order.officers) người, hạt giống \(order.seed)"
  }

  private func unchanged(_ schema: TableSchema) -> [UInt8] {
    var writer = TableWriter(schema)
    for row in original.rows(of: schema) { writer.append(row) }
    return writer.bytes
  }
}
