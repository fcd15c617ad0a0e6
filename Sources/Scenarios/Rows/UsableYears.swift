// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The years in which files may place something: moving a day by a life's length stays inside the
/// calendar then.
let usableYears = 1900...2200

extension Day {
  var isUsable: Bool { usableYears.contains(year) }
}

extension Quarter {
  var isUsable: Bool { usableYears.contains(year) }
}
