// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What a careful reader of a plan should know besides.
struct PlanWarnings {
  let all: [BilingualText]

  init(_ index: PlanningIndex) {
    all = []
  }
}
