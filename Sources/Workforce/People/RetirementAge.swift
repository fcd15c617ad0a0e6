// SPDX-License-Identifier: GPL-3.0-or-later

/// The retirement age of Nghị định 135/2020/NĐ-CP, by sex and month of birth.
///
/// With i the months from 01/1961 (men) or 01/1966 (women) to the birth month, the age in months is
///
///     men      720 when i < 0, else min(723 + 3⌊i/9⌋, 744)
///     women    660 when i < 0, else min(664 + 4⌊i/8⌋, 720)
///
/// Service ends on the last day of the month in which that age is reached.
public enum RetirementAge {
  /// The age in months at which somebody born in a month retires.
  public static func months(birthDate: Day, sex: Sex) -> Int {
    let month = birthDate.year * 12 + birthDate.month - 1
    switch sex {
    case .male:
      let index = month - 1961 * 12
      return index < 0 ? 720 : min(723 + 3 * (index / 9), 744)
    case .female:
      let index = month - 1966 * 12
      return index < 0 ? 660 : min(664 + 4 * (index / 8), 720)
    }
  }

  public static func lastDayOfService(birthDate: Day, sex: Sex) -> Day {
    birthDate.endOfMonth(after: months(birthDate: birthDate, sex: sex))
  }
}
