// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// What officers are to reach, by when, and how many of them.
package enum ReachAim: Hashable, Sendable {
  /// Every requirement at the end of the horizon, by a share of those in service then.
  case compliance(Thousandths)

  /// A target of the scenario.
  case target(Target.ID)
}
