// SPDX-License-Identifier: GPL-3.0-or-later

public import Workforce

/// The smallest scenario that shows a rule, built row by row with defaults for all else.
///
///     let scenario = ScenarioBuilder()
///       .officer("a", lacks: ["theory"])
///       .officer("b")
///       .programme("course", grants: ["theory=intermediate"])
///       .intake("course", "2027Q2", seats: 1)
///       .build()
///
/// What is there without asking:
///
/// - the roster's day 2026-12-01 and a horizon of two years, 2027Q1–2028Q4;
/// - dimensions `theory` (none, elementary, intermediate, advanced), `digital` (none, basic),
///   `degree` (none, college, bachelor, master);
/// - one unit `commune` whose fund is `commune`;
/// - one position `clerk` whose standard `clerk` asks `theory` (intermediate) and `digital` (basic),
///   both with weight 1;
/// - all six goals in the usual order, plannedWeight 0.5, absenceShare 1 (nobody is in the way);
/// - ample money, a million million dong a year, in each fund without any budget row.
///
/// An officer holds all that the standard of the position held asks, except what it `lacks`. A row
/// with the key of an earlier one replaces it. Text that can't be read stops the test.
public struct ScenarioBuilder: Sendable {
  public var name = "Kịch bản thử"
  public var asOf: Day = "2026-12-01"
  public var horizon = Horizon(from: "2027Q1", through: "2028Q4")
  public var absenceShare: Thousandths = "1"
  public var plannedWeight: Thousandths = "0.5"
  public var goals: [GoalSetting] = [
    .targets, .compliance, .requirements, .earliness, .stability, .cost,
  ].map { GoalSetting($0) }
  public var previousPlan: PreviousPlan?

  public var dimensions = [
    Dimension(
      id: "theory", title: "Lý luận chính trị",
      levels: ["none", "elementary", "intermediate", "advanced"]),
    Dimension(id: "digital", title: "Kỹ năng số", levels: ["none", "basic"]),
    Dimension(
      id: "degree", title: "Trình độ chuyên môn",
      levels: ["none", "college", "bachelor", "master"]),
  ]

  var priorities: [Priority] = []
  var units: [Unit] = [Unit(id: "commune", title: "Xã Thử", fund: "commune")]
  var positions: [Position] = []
  var requirements: [PositionStandard.ID: [Requirement]] = [:]
  var officers: [OfficerDraft] = []
  var programmes: [Programme] = []
  var intakes: [Intake] = []
  var absenceCaps: [AbsenceCap] = []
  var budgets: [Budget] = []
  var commitments: [Commitment] = []
  var decisions: [Decision] = []
  var targets: [Target] = []

  public init() {
    self = position("clerk").requirement("theory", accepts: ["theory>=intermediate"])
      .requirement("digital", accepts: ["digital>=basic"])
  }

  /// A copy with one setting changed, such as `setting(\.plannedWeight, "1")`.
  public func setting<Value>(_ path: WritableKeyPath<Self, Value>, _ value: Value) -> Self {
    changed { $0[keyPath: path] = value }
  }

  func changed(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }
}
