// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// The tables with a row or more for each officer.
///
/// All that belongs together comes from one officer of the original: post, sex, what is held and
/// since when, training under way. Name, birthday and entry into service are drawn anew.
struct SyntheticPeople {
  private let original: Original
  private let seed: UInt64
  private var draw: OfficerDraw
  private var obligations: Obligations
  private var officers = TableWriter(OfficersTable.schema)
  private var further: [String: TableWriter]

  private static let columns = OfficersTable.schema
  private var count: UInt64 = 0

  init(_ original: Original, officers: Int, seats: [Programme.ID: Int], seed: UInt64) {
    self.original = original
    self.seed = seed
    draw = OfficerDraw(groups: original.groups, officers: officers, seed: seed)
    obligations = Obligations(seats: seats)
    further = [:]
    for schema in Original.personalTables where original.has(schema) {
      further[schema.name] = TableWriter(schema)
    }
  }

  /// Adds the officers of a commune, in the order of the original.
  mutating func add(_ commune: CommuneTree.Commune, tags: [[String]]) {
    let places = (0..<commune.officers).map { _ in draw.next() }.sorted()
    for (number, place) in places.enumerated() {
      let id = commune.officerPrefix + CommuneTree.padded(number + 1, to: 3)
      add(original.people[place], id: id, tags: tags[place], prefix: commune.prefix)
    }
  }

  private mutating func add(
    _ person: Original.Person, id: String, tags: [String], prefix: String
  ) {
    count += 1
    var numbers = SeededNumbers(seed: seed, stream: count)
    let days = SyntheticDays(of: person.officer, asOf: original.scenario.asOf, using: &numbers)
    var cells = person.cells
    func set(_ column: String, _ text: String) {
      if let place = OfficersTable.schema.index(of: column) { cells[place] = text }
    }
    set("officer", id)
    set("name", SyntheticName.draw(person.officer.sex, using: &numbers))
    set("birth_date", days.birth.description)
    set("in_service_since", days.since?.description ?? "")
    set("unit", prefix + person.officer.unit.text)
    if !tags.isEmpty { set("tags", (person.officer.tags + tags).joined(separator: ";")) }
    officers.append(cells)
    for schema in Original.personalTables {
      for row in person.further[schema.name] ?? []
      where schema.name != DecisionsTable.schema.name || obligations.admit(row) {
        further[schema.name]?.append([id] + row)
      }
    }
  }

  /// The files by name.
  var files: [(name: String, bytes: [UInt8])] {
    [(OfficersTable.schema.file, officers.bytes)]
      + Original.personalTables.compactMap { schema in
        further[schema.name].map { (schema.file, $0.bytes) }
      }
  }
}

extension SyntheticPeople {
  /// The decisions that somebody must study: no more of them than there are seats, because a plan
  /// that can't keep them all is none.
  private struct Obligations {
    var seats: [Programme.ID: Int]

    mutating func admit(_ row: [String]) -> Bool {
      let place = DecisionsTable.schema.index(of: "decision").map { $0 - 1 }
      guard place.map({ row[$0] }) == Decision.Kind.require.rawValue else { return true }
      let programme = Programme.ID(row[0])
      guard let left = seats[programme], left > 0 else { return false }
      seats[programme] = left - 1
      return true
    }
  }
}

extension TableWriter {
  /// Starts a table of a scenario, without a byte-order mark.
  init(_ schema: TableSchema) {
    self.init(columns: schema.columns.map(\.name), byteOrderMark: .omitted)
  }
}
