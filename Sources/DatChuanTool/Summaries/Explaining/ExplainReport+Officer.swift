// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Scenarios
import Tables
import Workforce

extension ExplainReport {
  /// The card of one person.
  func text(of card: OfficerCard, on page: Page) -> [String] {
    let officer = scenario.officer(card.officer)
    var lines = page.lines(.cardTitle(scenario.nameAndNumber(of: card.officer)), after: "")
    lines += page.lines(.cardPerson(officer, in: scenario), after: "")
    if !card.servesToTheEnd { lines += page.lines(.leavesBeforeTheEnd(officer), after: "") }
    lines += ["", page(.cardTraining)]
    lines +=
      card.enrolments.isEmpty
      ? page.lines(.nothingStarted)
      : card.enrolments.flatMap { page.lines(self.line(of: $0, on: page), after: "  - ") }
    let groups = [
      (false, Wording.cardStandard(officer.position(in: scenario.horizon.last), in: scenario)),
      (
        true,
        officer.plannedPosition.map { Wording.cardPlannedStandard($0, in: scenario) }
          ?? Wording("")
      ),
    ]
    for (isPlanned, title) in groups {
      let own = card.requirements.filter { $0.isOfPlannedPost == isPlanned }
      if own.isEmpty { continue }
      lines += [""] + page.lines(title, after: "")
      for line in own { lines += text(of: line, of: officer, on: page) }
    }
    return lines + [""] + again(["--officer", card.officer.text], on: page)
  }

  /// `Quý I/2027–quý IV/2027: Trung cấp lý luận chính trị (đã có quyết định)`.
  func line(of enrolment: Enrolment, on page: Page) -> String {
    let title = scenario.title(of: enrolment.programme)
    let from = page.language.quarter(enrolment.start)
    let to =
      enrolment.end == enrolment.start
      ? "" : "–" + page.language.quarterInSentence(enrolment.end)
    return "\(from)\(to): \(title)" + (enrolment.committed ? " " + page(.agreedBefore) : "")
  }

  private func text(of line: OfficerCard.Line, of officer: Officer, on page: Page) -> [String] {
    let title = scenario.title(of: line.requirement.id)
    var lines = page.lines("\(title): \(page(line.standing.wording))", after: "  • ")
    lines += page.lines(.asks(line.requirement, in: scenario), after: "    ")
    lines += page.lines(.holds(line.held, in: scenario), after: "    ")
    switch line.standing {
    case .met, .missing: break
    case .closes(let enrolments):
      for enrolment in enrolments {
        lines += page.lines(
          page(.thanksTo) + self.line(of: enrolment, on: page), after: "    ")
      }
    case .open(let open): lines += text(of: open, on: page)
    }
    return lines
  }

  // MARK: What stays open

  private func text(of open: OpenRequirement, on page: Page) -> [String] {
    var lines = page.lines(page(.because) + reason(of: open.gap, on: page), after: "    ")
    if let deadline = Wording.pointOfNoReturn(open) { lines += page.lines(deadline, after: "    ") }
    if open.doors.isEmpty {
      lines += page.lines(.noDoor, after: "    ")
    } else {
      lines += page.lines(.doorsTitle, after: "    ")
      for programme in Set(open.doors.map(\.programme)).sorted() {
        lines += page.lines(scenario.title(of: programme), after: "      ")
        for door in open.doors where door.programme == programme {
          lines += page.lines(
            "\(page.language.quarter(door.quarter)): \(text(of: door.verdict, on: page))",
            after: "        - ")
          lines += text(of: door, for: open.gap.officer, on: page)
        }
      }
    }
    return lines + text(of: open.remedy, for: open.gap, on: page)
  }

  func text(of verdict: Door.Verdict, on page: Page) -> String {
    switch verdict {
    case .taken: page(.doorTaken)
    case .open: page(.doorOpen)
    case .refused(let refusal): refusal.wording(in: scenario).text(in: page.language)
    case .noTime: page(.doorNoTime)
    case .full(let reason, let concessions, let holders):
      page(reason.wording) + " – "
        + concessions.map { $0.wording(in: scenario).text(in: page.language) }
        .joined(separator: "; ")
        + text(of: holders, on: page)
    }
  }

  private func text(of holders: [Officer.ID], on page: Page) -> String {
    holders.isEmpty
      ? ""
      : "; " + page(.heldBy) + holders.map(scenario.nameAndNumber).joined(separator: ", ")
  }

  /// What comes of sending the officer through a door all the same, and how to repeat it.
  private func text(of door: Door, for officer: Officer.ID, on page: Page) -> [String] {
    guard let insisted = door.insisted else { return [] }
    let wording: Wording =
      switch insisted {
      case .planned(let outcome): .insisted(outcome, in: scenario)
      case .notSettled: .insistedInVain
      }
    return page.lines(wording, after: "          ")
      + anew.command(requiring: door, of: officer).lines(width: page.width, after: "            ")
  }

  // MARK: What would help

  private func text(of remedy: Remedy?, for gap: OpenGap, on page: Page) -> [String] {
    guard let remedy else { return page.lines(.noRemedy, after: "    ") }
    var lines = page.lines(.remedyTitle, after: "    ")
    if remedy.concessions.isEmpty {
      lines += page.lines(.nothingGivesWay, after: "      - ")
    }
    for concession in remedy.concessions {
      lines += page.lines(
        concession.wording(in: scenario).text(in: page.language), after: "      - ")
    }
    lines += page.lines(
      page(.thenStarts) + remedy.starts.map { line(of: $0, on: page) }.joined(separator: "; "),
      after: "      ")
    guard let resolved = remedy.resolved else { return lines }
    if resolved.isClosedAnyway { lines += page.lines(.closedAnyway, after: "      ") }
    if let outcome = resolved.required {
      lines += page.lines(.withDecision(outcome, in: scenario), after: "      ")
      lines += anew.command(for: remedy, isRequired: true).lines(
        width: page.width, after: "        ")
    } else {
      lines += page.lines(.decisionNotSettled, after: "      ")
    }
    if let outcome = resolved.free {
      lines += page.lines(
        .withoutDecision(outcome, beside: resolved.required, gap.officer, in: scenario),
        after: "      ")
      lines += anew.command(for: remedy, isRequired: false).lines(
        width: page.width, after: "        ")
    }
    return lines
  }
}
