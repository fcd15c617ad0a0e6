// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Tables
import Workforce

extension ExplainReport {
  /// The answer for other programs.
  func json(in language: Language) -> JSONValue {
    let writer = ExplanationData(
      scenario: scenario, language: language, anew: anew)
    switch answer {
    case .officer(let card): return writer.card(card)
    case .requirement(let card):
      return [
        "requirement": .string(card.requirement.text), "asked": .integer(Int64(card.asked)),
        "met": .integer(Int64(card.met)), "gaps": .array(card.gaps.map(writer.gap)),
      ]
    case .classRun(let card): return writer.card(card)
    case .target(let card):
      return [
        "target": .string(card.result.target.text), "due": .string(card.result.due.description),
        "population": .integer(Int64(card.result.population)),
        "needed": .integer(Int64(card.result.needed)),
        "value": .integer(Int64(card.result.value)), "met": .bool(card.result.met),
        "reached": .array(card.reached.map { .string($0.text) }),
        "missing": .array(
          card.missing.map { missing in
            [
              "officer": .string(missing.officer.text),
              "gaps": .array(missing.gaps.map(writer.gap)),
              "detail": .optional(missing.detail?.text(in: language)),
              "reason": .optional(missing.reason?.reason.rawValue),
              "because": .optional(missing.reason?.detail.text(in: language)),
            ]
          }),
      ]
    }
  }
}

/// From explanations to data.
struct ExplanationData {
  let scenario: Scenario
  let language: Language

  /// How to make plans anew; nothing where none is told of.
  var anew: AnewCommand?

  func gap(_ gap: OpenGap) -> JSONValue {
    [
      "officer": .string(gap.officer.text), "requirement": .string(gap.requirement.text),
      "reason": .string(gap.reason.rawValue), "detail": .string(gap.detail.text(in: language)),
    ]
  }

  func enrolment(_ enrolment: Enrolment) -> JSONValue {
    [
      "officer": .string(enrolment.officer.text),
      "programme": .string(enrolment.programme.text),
      "start": .string(enrolment.start.description), "end": .string(enrolment.end.description),
      "intake": .optional(enrolment.intake?.text), "committed": .bool(enrolment.committed),
    ]
  }

  func changes(_ changes: [GoalChange]) -> JSONValue {
    .array(
      changes.map {
        [
          "goal": .string($0.goal.rawValue), "before": .decimal($0.before.description),
          "after": .decimal($0.after.description),
        ]
      })
  }

  /// A concession in words, with its price and the edits that grant it.
  func concession(_ concession: Concession) -> JSONValue {
    [
      "text": .string(concession.wording(in: scenario).text(in: language)),
      "cost": price(concession.cost(scenario.relaxationCosts)),
      "changes": .array(concession.changes(in: scenario)),
    ]
  }

  func price(_ millionths: Int) -> JSONValue {
    .decimal(ExactDecimal(digits: Int128(millionths), places: 6).description)
  }

  // MARK: Cards

  func card(_ card: OfficerCard) -> JSONValue {
    [
      "officer": .string(card.officer.text), "servesToTheEnd": .bool(card.servesToTheEnd),
      "enrolments": .array(card.enrolments.map(enrolment)),
      "requirements": .array(card.requirements.map(line)),
    ]
  }

  private func line(_ line: OfficerCard.Line) -> JSONValue {
    var members: [String: JSONValue] = [
      "requirement": .string(line.requirement.id.text),
      "ofPlannedPost": .bool(line.isOfPlannedPost),
      "basis": .optional(line.requirement.basis?.text),
      "held": .array(line.held.map(qualification)),
    ]
    switch line.standing {
    case .met: members["standing"] = "met"
    case .missing: members["standing"] = "missing"
    case .closes(let enrolments):
      members["standing"] = "closes"
      members["by"] = .array(enrolments.map(enrolment))
    case .open(let open):
      members["standing"] = "open"
      members["gap"] = gap(open.gap)
      members["beginBy"] = .optional(open.pointOfNoReturn?.description)
      members["doors"] = .array(open.doors.map { door($0, of: open.gap.officer) })
      members["remedy"] = open.remedy.map(remedy) ?? .null
    }
    return .object(members)
  }

  private func qualification(_ held: Qualification) -> JSONValue {
    let field: JSONValue = if case .named(let name) = held.field { .string(name) } else { .null }
    return [
      "dimension": .string(held.level.dimension.text), "level": .string(held.level.name),
      "field": field, "awarded": .optional(held.awarded?.description),
    ]
  }

  private func door(_ door: Door, of officer: Officer.ID) -> JSONValue {
    var members: [String: JSONValue] = [
      "programme": .string(door.programme.text), "quarter": .string(door.quarter.description),
    ]
    members.merge(verdict(door.verdict)) { $1 }
    switch door.insisted {
    case .planned(let outcome)?:
      members["insisted"] = self.outcome(
        outcome, anew?.command(requiring: door, of: officer))
    case .notSettled?:
      members["insisted"] = [
        "command": .optional(anew?.command(requiring: door, of: officer).text)
      ]
    case nil: break
    }
    return .object(members)
  }

  private func verdict(_ verdict: Door.Verdict) -> [String: JSONValue] {
    switch verdict {
    case .taken: ["verdict": "taken"]
    case .open: ["verdict": "open"]
    case .noTime: ["verdict": "no-time"]
    case .refused(let refusal):
      [
        "verdict": "refused",
        "detail": .string(refusal.wording(in: scenario).text(in: language)),
      ]
    case .full(let reason, let concessions, let holders):
      [
        "verdict": .string(reason.rawValue), "needs": .array(concessions.map(concession)),
        "holders": .array(holders.map { .string($0.text) }),
      ]
    }
  }

  private func remedy(_ remedy: Remedy) -> JSONValue {
    var members: [String: JSONValue] = [
      "concessions": .array(remedy.concessions.map(concession)),
      "starts": .array(remedy.starts.map(enrolment)),
    ]
    if let resolved = remedy.resolved {
      members["plannedAnew"] = [
        "closedAnyway": .bool(resolved.isClosedAnyway),
        "withDecision": resolved.required.map {
          outcome($0, anew?.command(for: remedy, isRequired: true))
        }
          ?? .null,
        "withoutDecision": resolved.free.map {
          outcome($0, anew?.command(for: remedy, isRequired: false))
        }
          ?? .null,
      ]
    }
    return .object(members)
  }

  private func outcome(_ outcome: PlannedAnew.Outcome, _ command: ShellCommand?) -> JSONValue {
    [
      "helpsTheOfficer": .bool(outcome.helpsTheOfficer), "goals": changes(outcome.goals),
      "targets": .array(
        outcome.targets.map {
          [
            "target": .string($0.after.target.text), "needed": .integer(Int64($0.after.needed)),
            "before": .integer(Int64($0.before.value)), "after": .integer(Int64($0.after.value)),
          ]
        }), "closed": .array(outcome.closed.map(unmet)),
      "opened": .array(outcome.opened.map(unmet)),
      "fromBetterBase": .bool(outcome.isFromBetterBase), "command": .optional(command?.text),
    ]
  }

  private func unmet(_ gap: PlanFigures.UnmetRequirement) -> JSONValue {
    ["officer": .string(gap.officer.text), "requirement": .string(gap.requirement.text)]
  }

  func card(_ card: ClassCard) -> JSONValue {
    [
      "programme": .string(card.programme.text), "quarter": .string(card.quarter.description),
      "rows": .array(
        card.rows.map { row in
          var members: [String: JSONValue] = [
            "unit": .optional(row.intake.unit?.text), "seats": .integer(Int64(row.room)),
            "taken": .integer(Int64(row.taken)),
          ]
          if let classes = row.classes {
            members["opened"] = .integer(Int64(classes.opened))
            members["most"] = .integer(Int64(classes.most))
            members["least"] = .integer(Int64(classes.least))
          }
          return .object(members)
        }), "learners": .array(card.learners.map(enrolment)),
      "candidates": .array(
        card.candidates.map { candidate in
          var members: [String: JSONValue] = [
            "officer": .string(candidate.officer.text),
            "instead": .array(candidate.instead.map(enrolment)),
          ]
          members.merge(verdict(candidate.verdict)) { $1 }
          return .object(members)
        }),
    ]
  }
}
