// SPDX-License-Identifier: GPL-3.0-or-later

/// The kinds of names that get a prefix where parts mean different things by the same one.
enum NameKind: CaseIterable, Hashable {
  case unit, position, standard, officer, programme, fund, basis, target, cap

  /// The word by which rows of intakes fill the same classes.
  case group

  /// The table and the column that give the name.
  var home: (schema: TableSchema, column: String) {
    switch self {
    case .unit: (UnitsTable.schema, "unit")
    case .position: (PositionsTable.schema, "position")
    case .standard: (StandardsTable.schema, "standard")
    case .officer: (OfficersTable.schema, "officer")
    case .programme: (ProgrammesTable.schema, "programme")
    case .fund: (BudgetsTable.schema, "fund")
    case .basis: (LegalTable.schema, "basis")
    case .target: (TargetsTable.schema, "target")
    case .cap: (AbsenceTable.schema, "cap")
    case .group: (IntakesTable.schema, "group")
    }
  }

  /// All tables whose rows make up what the name means, its home first.
  var tables: [TableSchema] {
    guard self == .officer else { return [home.schema] }
    return [home.schema] + Original.personalTables
  }

  /// Whether rows that say the same are the same thing, whoever wrote them.
  ///
  /// A standard that two parts state alike is one standard. Two offices called `economy`, or two
  /// funds of equal amounts, are two.
  var onlyDescribes: Bool {
    switch self {
    case .position, .standard, .programme, .basis: true
    case .unit, .officer, .fund, .target, .cap, .group: false
    }
  }

  /// Whether what is meant depends on who is in the part, so that only what all parts have alike
  /// is one thing.
  var concernsEverybody: Bool { self == .target || self == .cap }
}

/// What a column says about names.
enum NameColumn {
  case name(NameKind)

  /// A condition, or a measure that may be one.
  case condition

  /// A fund, or shares of funds.
  case funding

  /// A cap's name, or `unit:` and a unit.
  case cap
}

extension TableSchema {
  /// The columns that mention names, with what they say.
  var nameColumns: [(column: Int, what: NameColumn)] {
    columns.indices.compactMap { column in
      nameColumn(columns[column].name).map { (column, $0) }
    }
  }

  private func nameColumn(_ column: String) -> NameColumn? {
    switch (name, column) {
    case (_, "unit"), ("units", "parent"): .name(.unit)
    case (_, "position"), (_, "planned_position"): .name(.position)
    case (_, "standard"): .name(.standard)
    case (_, "officer"): .name(.officer)
    case (_, "programme"): .name(.programme)
    case (_, "fund"): .name(.fund)
    case (_, "basis"): .name(.basis)
    case (_, "target"): .name(.target)
    case ("intakes", "group"): .name(.group)
    case (_, "cap"): .cap
    case (_, "applies"), (_, "eligible"), (_, "who"), (_, "population"), (_, "measure"): .condition
    case (_, "funding"): .funding
    default: nil
    }
  }
}
