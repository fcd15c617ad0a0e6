// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// What can be planned with but probably says something else than was meant.
struct ScenarioWarnings {
  let scenario: Scenario
  let tables: ScenarioTables
  let findings: Findings

  func report() {
  }
}
