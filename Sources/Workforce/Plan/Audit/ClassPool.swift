// SPDX-License-Identifier: GPL-3.0-or-later

/// The intake rows that fill the same classes: one row, or all rows of one group.
package struct ClassPool: Hashable, Sendable {
  package let programme: Programme.ID
  package let quarter: Quarter

  /// The word the rows share; nothing for a row that stands alone.
  package let group: String?

  /// The unit of a row that stands alone, or of the group's first row by key.
  ///
  /// Its fund is what `own` means in the cost of a class.
  package let unit: Unit.ID?
}

extension Scenario {
  /// The classes that an intake row fills.
  package func classPool(of intake: Intake) -> ClassPool {
    let unit = intake.group == nil ? intake.unit : rows(of: intake).first?.unit
    return ClassPool(
      programme: intake.programme, quarter: intake.quarter, group: intake.group, unit: unit)
  }

  /// The rows that fill the same classes as one of them, by key.
  package func rows(sharingClassesWith intake: Intake) -> [Intake] {
    intake.group == nil ? [intake] : rows(of: intake)
  }

  private func rows(of intake: Intake) -> [Intake] {
    // Intakes are sorted by programme and quarter first: the rows stand side by side.
    let bound = Intake.ID(programme: intake.programme, quarter: intake.quarter, unit: nil)
    var low = 0
    var high = intakes.count
    while low < high {
      let middle = (low + high) / 2
      if intakes[middle].id < bound { low = middle + 1 } else { high = middle }
    }
    return intakes[low...]
      .prefix { $0.programme == intake.programme && $0.quarter == intake.quarter }
      .filter { $0.group == intake.group }
  }
}
