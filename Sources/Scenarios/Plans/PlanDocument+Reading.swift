// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension PlanDocument {
  /// Reads a plan; nothing after reporting what is wrong.
  static func plan(_ root: JSONNode, into findings: Findings) -> TrainingPlan? {
    let keys = [
      "format", "scenario", "asOf", "horizon", "inputs", "goals", "officers", "enrolments",
      "classes", "progress", "spending", "targets", "unmet",
    ]
    guard let reader = ObjectReader(root, keys: keys, into: findings) else { return nil }
    if let format = reader.node("format"), reader.number("format").map({ $0 != .one }) ?? false {
      findings.report(.unsupportedFormat(format.span.text, at: format.spot))
    }
    let scenario = reader.text("scenario")
    let asOf = reader.day("asOf")
    let horizon = reader.node("horizon").flatMap { Self.horizon($0, into: findings) }
    let inputs = reader.node("inputs")?.string
    if let node = reader.node("inputs"), inputs == nil {
      findings.report(.wrongKind(of: node, expected: [.string]))
    }
    let goals = reader.list("goals") { Self.goal($0, into: findings) }
    let officers = reader.list("officers") { $0.text(into: findings).map { Officer.ID($0) } }
    let enrolments = reader.list("enrolments") { Self.enrolment($0, into: findings) }
    let classes = reader.list("classes") { Self.classCount($0, into: findings) }
    let progress = reader.list("progress") { Self.progress($0, into: findings) }
    let spending = reader.list("spending") { Self.spending($0, into: findings) }
    let targets = reader.list("targets") { Self.target($0, into: findings) }
    let unmet = reader.list("unmet") { Self.gap($0, into: findings) }
    guard let scenario, let asOf, let horizon, let inputs, let goals, let officers, let enrolments,
      let classes, let progress, let spending, let targets, let unmet
    else { return nil }
    return TrainingPlan(
      scenario: scenario, asOf: asOf, horizon: horizon, inputs: inputs, goals: goals,
      officers: officers, enrolments: enrolments, classes: classes, progress: progress,
      spending: spending, targets: targets, unmet: unmet)
  }

  private static func horizon(_ node: JSONNode, into findings: Findings) -> Horizon? {
    let reader = ObjectReader(node, keys: ["from", "to"], into: findings)
    guard let from = reader?.quarter("from"), let to = reader?.quarter("to") else { return nil }
    guard from <= to else {
      findings.report(.reversed(from.description, to.description, at: node.spot))
      return nil
    }
    return Horizon(from: from, through: to)
  }

  private static func goal(
    _ node: JSONNode, into findings: Findings
  ) -> TrainingPlan.GoalResult? {
    let keys = ["goal", "value", "bound", "gap", "proven", "firm"]
    guard let reader = ObjectReader(node, keys: keys, into: findings) else { return nil }
    let goal = reader.word("goal", of: Goal.self)
    let (value, bound, gap) = (reader.number("value"), reader.number("bound"), reader.number("gap"))
    let (proven, firm) = (reader.flag("proven"), reader.flag("firm"))
    guard let goal, let value, let bound, let gap, let proven, let firm else { return nil }
    return TrainingPlan.GoalResult(
      goal: goal, value: value, bound: bound, gap: gap, proven: proven, firm: firm)
  }

  private static func enrolment(_ node: JSONNode, into findings: Findings) -> Enrolment? {
    let keys = [
      "officer", "programme", "start", "end", "intake", "class", "committed", "closes",
    ]
    guard let reader = ObjectReader(node, keys: keys, into: findings) else { return nil }
    let (officer, programme) = (reader.text("officer"), reader.text("programme"))
    let (start, end) = (reader.quarter("start"), reader.quarter("end"))
    let intake = reader.optionalText("intake")
    let classNumber = reader.optionalCount("class")
    let committed = reader.flag("committed")
    let closes = reader.list("closes") { $0.text(into: findings).map { Requirement.ID($0) } }
    guard let officer, let programme, let start, let end, let committed, let closes else {
      return nil
    }
    return Enrolment(
      officer: Officer.ID(officer), programme: Programme.ID(programme), start: start, end: end,
      intake: intake.map { Unit.ID($0) }, classNumber: classNumber, committed: committed,
      closes: closes)
  }

  private static func classCount(
    _ node: JSONNode, into findings: Findings
  ) -> TrainingPlan.ClassCount? {
    let keys = ["programme", "quarter", "intake", "classes", "learners"]
    guard let reader = ObjectReader(node, keys: keys, into: findings) else { return nil }
    let (programme, quarter) = (reader.text("programme"), reader.quarter("quarter"))
    let intake = reader.optionalText("intake")
    let (classes, learners) = (reader.count("classes"), reader.count("learners"))
    guard let programme, let quarter, let classes, let learners else { return nil }
    return TrainingPlan.ClassCount(
      programme: Programme.ID(programme), quarter: quarter, intake: intake.map { Unit.ID($0) },
      classes: classes, learners: learners)
  }

  private static func progress(
    _ node: JSONNode, into findings: Findings
  ) -> TrainingPlan.Progress? {
    let keys = ["quarter", "inService", "compliant", "requirements", "met"]
    guard let reader = ObjectReader(node, keys: keys, into: findings) else { return nil }
    let quarter = reader.quarter("quarter")
    let (inService, compliant) = (reader.count("inService"), reader.count("compliant"))
    let (requirements, met) = (reader.count("requirements"), reader.count("met"))
    guard let quarter, let inService, let compliant, let requirements, let met else { return nil }
    return TrainingPlan.Progress(
      quarter: quarter, inService: inService, compliant: compliant, requirements: requirements,
      met: met)
  }

  private static func spending(
    _ node: JSONNode, into findings: Findings
  ) -> TrainingPlan.Spending? {
    let keys = ["fund", "year", "budget", "committed", "planned"]
    guard let reader = ObjectReader(node, keys: keys, into: findings) else { return nil }
    let (fund, year) = (reader.text("fund"), reader.count("year"))
    let (budget, committed) = (reader.count("budget"), reader.count("committed"))
    let planned = reader.count("planned")
    guard let fund, let year, let budget, let committed, let planned else { return nil }
    return TrainingPlan.Spending(
      fund: Fund.ID(fund), year: year, budget: Money(dong: budget),
      committed: Money(dong: committed), planned: Money(dong: planned))
  }

  private static func target(
    _ node: JSONNode, into findings: Findings
  ) -> TrainingPlan.TargetResult? {
    let keys = ["target", "due", "population", "needed", "value", "met"]
    guard let reader = ObjectReader(node, keys: keys, into: findings) else { return nil }
    let (target, due) = (reader.text("target"), reader.quarter("due"))
    let (population, needed) = (reader.count("population"), reader.count("needed"))
    let (value, met) = (reader.count("value"), reader.flag("met"))
    guard let target, let due, let population, let needed, let value, let met else { return nil }
    return TrainingPlan.TargetResult(
      target: Target.ID(target), due: due, population: population, needed: needed, value: value,
      met: met)
  }

  private static func gap(_ node: JSONNode, into findings: Findings) -> OpenGap? {
    let keys = ["officer", "requirement", "reason", "detail"]
    guard let reader = ObjectReader(node, keys: keys, into: findings) else { return nil }
    let (officer, requirement) = (reader.text("officer"), reader.text("requirement"))
    let reason = reader.word("reason", of: OpenGap.Reason.self)
    guard let detail = reader.node("detail")?.string else {
      if let node = reader.node("detail") {
        findings.report(.wrongKind(of: node, expected: [.string]))
      }
      return nil
    }
    guard let officer, let requirement, let reason else { return nil }
    return OpenGap(
      officer: Officer.ID(officer), requirement: Requirement.ID(requirement), reason: reason,
      detail: BilingualText(detail, detail))
  }
}
