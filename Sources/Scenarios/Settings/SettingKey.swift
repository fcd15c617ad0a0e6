// SPDX-License-Identifier: GPL-3.0-or-later

/// The keys of scenario.json.
enum SettingKey: String, CaseIterable {
  case format, name, extends, asOf, horizon, dimensions, absenceShare, plannedWeight, priorities
  case goals, relaxationCosts, previousPlan, include, simulation, changes

  /// Whether a folder takes the setting over from the one it extends.
  var isInherited: Bool {
    switch self {
    case .format, .extends, .include, .changes: false
    default: true
    }
  }

  /// Whether there must be a value after inheritance.
  var isRequired: Bool {
    switch self {
    case .name, .asOf, .horizon, .dimensions, .absenceShare, .plannedWeight, .goals: true
    default: false
    }
  }
}
