// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What a committee calls one limit: a row of a table, however many rows of the program it comes to.
///
/// The least number of learners is one for all classes of a programme, a cap one for all its quarters.
struct LimitGroup: Hashable {
  let elements: [LimitElement]

  var family: LimitFamilies { elements.first?.family ?? [] }

  /// All limits of a scenario, those that say most first.
  static func all(of limits: SharedLimits) -> [LimitGroup] {
    let minimums = Dictionary(
      grouping: limits.classes.indices.filter { limits.classes[$0].terms.minimum > 1 }
    ) { limits.classes[$0].programme.id }
    let caps = Dictionary(grouping: limits.absence.indices) { limits.absence[$0].limit.id }
    return limits.seats.indices.map { LimitGroup(elements: [.seats($0)]) }
      + minimums.sorted { $0.key < $1.key }.map {
        LimitGroup(elements: $0.value.map(LimitElement.classMinimum))
      }
      + limits.classes.indices.map { LimitGroup(elements: [.classes($0)]) }
      + limits.money.indices.map { LimitGroup(elements: [.money($0)]) }
      + caps.sorted { $0.key < $1.key }.map {
        LimitGroup(elements: $0.value.map(LimitElement.absence))
      }
  }
}
