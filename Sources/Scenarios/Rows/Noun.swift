// SPDX-License-Identifier: GPL-3.0-or-later

/// The kinds of things that rows name and that must exist.
enum Noun: String, CaseIterable, Hashable {
  case unit, position, standard, requirement, officer, programme, fund, basis

  /// The table and column whose texts are the names.
  var home: (table: String, column: String) {
    switch self {
    case .unit: ("units", "unit")
    case .position: ("positions", "position")
    case .standard: ("standards", "standard")
    case .requirement: ("standards", "requirement")
    case .officer: ("officers", "officer")
    case .programme: ("programmes", "programme")
    case .fund: ("budgets", "fund")
    case .basis: ("legal", "basis")
    }
  }
}
