// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce
import WorkforceTestSupport

extension ScenarioBuilder {
  /// Two officers who want the one seat of a course, one who lacks something else, and one who leaves too
  /// soon for the course.
  static let oneSeat = ScenarioBuilder()
    .officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"])
    .officer("c", lacks: ["digital"]).officer("d", lacks: ["theory"], retires: "2029-01-15")
    .programme("course", quarters: 2, grants: ["theory=intermediate"], serviceAfter: 24)
    .programme("online", grants: ["digital=basic"])
    .intake("course", "2027Q2", seats: 1).intake("online", "2027Q1", seats: 9)
}
