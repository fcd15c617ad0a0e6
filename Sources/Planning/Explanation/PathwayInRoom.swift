// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A pathway that would fit into the room left if some limits gave way.
struct PathwayInRoom {
  /// The limits that must give way, with how much.
  let changes: [LimitChange]

  /// The size of the changes in the scenario's own prices.
  let size: Int

  /// The arcs of its road, one a quarter, and the seat row of each option that starts.
  let road: [Int]
  let seatRows: [Int: Int]
}

extension RoadsInRoom {
  /// Finds the pathway to a good outcome that asks the least of some families of limits, and less than
  /// some size; nothing too where the work that may be spent comes to its end.
  ///
  /// Complexity: arcs × labels; few funds are ever tight for one officer, so labels are few.
  func pathway(
    lifting lifted: LimitFamilies, to good: [Bool], below size: Int = .max, work: RoadWork? = nil
  ) -> PathwayInRoom? {
    if losesClass, !lifted.contains(.classMinimum) { return nil }
    let bounds = RoadBounds(of: self, to: good, lifting: lifted)
    guard let least = bounds.atRoot, least < size else { return nil }
    let isSettled =
      !lifted.contains(.money) && must.isEmpty
      && bounds.cheapestFits()
    return RoadSearch(bounds, most: isSettled ? least : size - 1, work: work).best()
  }

  /// Tells whether some pathway to a good outcome fits into the room as it is.
  func hasPathway(to good: [Bool], work: RoadWork? = nil) -> Bool {
    if losesClass { return false }
    let bounds = RoadBounds(of: self, to: good, lifting: [])
    if bounds.atRoot == nil { return false }
    if must.isEmpty, bounds.cheapestFits() { return true }
    return RoadSearch(bounds, most: .max, work: work).best() != nil
  }
}
