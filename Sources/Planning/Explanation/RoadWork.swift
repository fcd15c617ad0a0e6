// SPDX-License-Identifier: GPL-3.0-or-later

/// How much may be looked at for one officer's reasons: labels of searches, so that it is the same on
/// every machine and with any number of threads.
final class RoadWork {
  private var left: Int

  /// Labels for each unit of effort, for all officers together, and what each gets at least.
  private static let labelsPerEffort = 5_000_000
  private static let leastPerEffort = 200

  /// The same share for each of some officers; without end for an effort without end.
  init(effort: Int, sharedBy officers: Int) {
    let each = max(Self.leastPerEffort, Self.labelsPerEffort / max(1, officers))
    let (labels, isTooMany) = each.multipliedReportingOverflow(by: max(1, effort))
    left = isTooMany ? .max : labels
  }

  var isSpent: Bool { left <= 0 }

  func spend(_ labels: Int) { left -= labels }
}
