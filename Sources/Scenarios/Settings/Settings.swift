// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The settings after inheritance, read; what could not be read is missing.
struct Settings {
  var name: String?
  var asOf: Day?
  var horizon: Horizon?

  /// Nothing when any dimension is wrong: conditions can't be read then.
  var dimensions: [Dimension]?
  var absenceShare: Thousandths?
  var plannedWeight: Thousandths?
  var goals: [GoalSetting]?
  var relaxationCosts = RelaxationCosts()
}
