// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Where a bound was found: the duals, with the signs that a bound needs, and under what.
///
/// Kept so that the bound can be taken apart once the plan is known.
struct DualPoint {
  let stage: Stage
  let held: [Goal: Int]
  let branch: Branch
  let cuts: StartCuts

  /// By row of the master at the time.
  let duals: [Double]
}
