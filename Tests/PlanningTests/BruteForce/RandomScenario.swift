// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce
import WorkforceTestSupport

/// A small scenario drawn at random, in which now this kind of rule occurs and now that.
struct RandomScenario {
  /// How many officers, programmes and quarters there may be.
  struct Size {
    var officers = 2...5
    var programmes = 2...4
    var quarters = 4...8

    /// The chance, in a hundred, of caps that training planned brings training under way out of.
    var movingCaps = 30
  }

  /// What is remembered of a programme.
  struct Drawn {
    let id: Programme.ID
    let quarters: Int
    let hasClasses: Bool
    let isOwn: Bool
  }

  var random: SeededGenerator
  var builder = ScenarioBuilder()
  let size: Size
  var quarters: [Quarter] = []
  var programmes: [Drawn] = []
  var officers: [Officer.ID] = []
  var offered: [(programme: Programme.ID, quarter: Quarter)] = []
  var units: [Unit.ID] = ["commune"]

  private init(seed: Int, size: Size) {
    random = SeededGenerator(seed: UInt64(seed) &* 7919 &+ 17)
    self.size = size
  }

  /// The scenario of a seed, the same for ever.
  static func scenario(seed: Int, size: Size = Size()) -> Scenario {
    var draft = RandomScenario(seed: seed, size: size)
    draft.drawAll()
    return draft.builder.build()
  }

  private mutating func drawAll() {
    drawTime()
    drawUnits()
    drawRequirements()
    drawProgrammes()
    drawIntakes()
    drawOfficers()
    drawCaps()
    drawMoney()
    drawCommitments()
    drawDecisions()
    drawTargets()
    drawGoals()
    drawPreviousPlan()
    drawMovingCaps()
  }

  private mutating func drawTime() {
    let first = random.pick(["2027Q1", "2027Q1", "2027Q1", "2027Q2", "2027Q4"] as [Quarter])
    let count = random.whole(size.quarters)
    builder.horizon = Horizon(from: first, through: first.advanced(by: count - 1))
    quarters = Array(builder.horizon)
    builder.plannedWeight = random.pick(["0.5", "0.25", "1", "0.333"])
    builder.absenceShare = random.chance(30) ? "0.15" : "1"
  }
}
