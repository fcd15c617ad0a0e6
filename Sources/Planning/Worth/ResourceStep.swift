// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// One step more of something that officers share: what a lower level may ask the higher one for.
package enum ResourceStep: Hashable, Sendable {
  /// A seat in a row of intakes.
  case seat(Intake.ID)

  /// A class more in the classes that a row fills, with the seats to fill it.
  case openedClass(Intake.ID)

  /// Money of one fund in one year.
  case money(Fund.ID, year: Int, Money)

  /// A full-time equivalent of absence under a cap.
  case absence(AbsenceCap.ID)
}
