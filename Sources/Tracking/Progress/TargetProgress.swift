// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// How likely a target is to be met: the first of three figures that falls short of what is needed.
///
/// All figures are taken at the end of the due quarter. The *needed* count is what the target asks of
/// the population that the present plan leads to.
///
/// 1. `outOfReach`: the **ceiling** falls short. It counts everybody who passes, or could pass if every
///    admissible pathway from today on were open to them, seats, classes, money and absence lifted.
/// 2. `offTrack`: the **promise** falls short. It counts who passes if everything under way and every
///    start of the present plan that is still possible ends well.
/// 3. `atRisk`: the **forecast** falls short. It takes from the promise what experience takes from
///    plans: of what training is still to add, only the share that was completed of all that was
///    planned to end by now (rounded down to whole officers; everything where nothing was to end yet).
/// 4. `onTrack`: none of them does.
///
/// A target whose due quarter is over is judged by what happened: `onTrack` where it was met, else
/// `outOfReach`.
package enum TargetStatus: String, Hashable, Sendable, CaseIterable {
  case onTrack = "on-track"
  case atRisk = "at-risk"
  case offTrack = "off-track"
  case outOfReach = "out-of-reach"
}

/// One target: what was planned, what happened, and what is to be expected.
package struct TargetProgress: Hashable, Sendable {
  /// The end of a quarter.
  package struct Point: Hashable, Sendable {
    package let quarter: Quarter
    package let planned: TargetCount

    /// What happened, where the quarter is over.
    package let actual: TargetCount?

    /// What the present plan leads to, where it is not.
    package let promised: TargetCount?
  }

  package let target: Target

  /// The quarters from the one before the horizon to the due one.
  package let points: [Point]

  /// What is so on the day, by the rules of the quarter in which it lies.
  package let actual: TargetCount

  /// What the base plan had completed by the end of the last quarter that is over, by the rules of
  /// the day's quarter.
  package let plannedByNow: TargetCount

  /// What the base plan comes to at the end of the due quarter.
  package let planned: TargetCount

  /// What the present plan comes to; for a target past its date, what happened.
  package let promised: TargetCount

  /// How many pass if nothing that is held now is added to.
  package let withoutTraining: Int

  /// The most that can pass; nothing where nobody had to ask.
  package internal(set) var ceiling: Int?

  /// Whether the due quarter is over.
  package let isFinal: Bool

  /// How many attendances were completed of those planned to end.
  let kept: ComplianceRate

  /// What the population that the present plan leads to must reach.
  package var needed: Int { target.needed(of: promised.population) }

  /// How many are behind the base plan on the day; negative where more pass than were planned to.
  package var gap: Int { plannedByNow.value - actual.value }

  /// What is to be expected at the due date if plans are kept as well as so far.
  package var forecast: Int {
    let gain = promised.value - withoutTraining
    guard !isFinal, gain > 0, kept.denominator > 0 else { return promised.value }
    return withoutTraining + gain * kept.numerator / kept.denominator
  }

  package var status: TargetStatus {
    if isFinal { return promised.value >= needed ? .onTrack : .outOfReach }
    if let ceiling, ceiling < needed { return .outOfReach }
    if promised.value < needed { return .offTrack }
    return forecast < needed ? .atRisk : .onTrack
  }
}
