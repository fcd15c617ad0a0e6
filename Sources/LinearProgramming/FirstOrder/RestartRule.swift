// SPDX-License-Identifier: GPL-3.0-or-later

/// When an epoch of steps ends and the next begins, told by the distance of point and step.
///
/// An epoch ends when the distance has fallen enough since its first step; when it has fallen
/// somewhat and no longer does; or when the epoch is a good part of all steps.
///
/// Source: Applegate, Hinder, Lu and Lubin, Faster first-order primal-dual methods for linear
/// programming using restarts and sharpness (2023); constants like those of cuPDLPx.
struct RestartRule {
  private static let sufficient = 0.2
  private static let necessary = 0.5
  private static let artificial = 0.5

  /// No epoch is shorter, but for one that has done enough.
  private static let shortest = 60

  private var first = 0.0
  private var last = 0.0
  private(set) var steps = 0

  /// Notes the distance of one more step; says whether the epoch is over.
  mutating func ends(at distance: Double, total: Int) -> Bool {
    steps += 1
    defer { last = distance }
    if steps == 1 {
      first = distance
      return false
    }
    if distance <= Self.sufficient * first { return true }
    if distance <= Self.necessary * first, distance > last { return true }
    return steps >= max(Self.shortest, Int(Self.artificial * Double(total)))
  }

  mutating func begin() { steps = 0 }
}
