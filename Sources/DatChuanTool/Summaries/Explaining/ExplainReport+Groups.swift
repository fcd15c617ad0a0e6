// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

extension ExplainReport {
  /// Who lacks one requirement, by reason.
  func text(of card: RequirementCard, on page: Page) -> [String] {
    let title = scenario.title(of: card.requirement)
    var lines = page.lines(.requirementTitle(title), after: "")
    lines += page.lines(.requirementBase(met: card.met, asked: card.asked), after: "")
    if card.gaps.isEmpty { return lines }
    let isWhole = Brevity.isWhole(card.gaps.count, showsAll: showsAll)
    for (reason, gaps) in grouped(card.gaps) {
      let shown = isWhole ? gaps[...] : Brevity.head(of: gaps)
      lines += [""] + page.lines("\(page(reason.wording)) (\(gaps.count)):", after: "")
      lines += shown.flatMap { line(of: $0, on: page) }
      lines += rest(gaps.count - shown.count, on: page, after: "  ")
    }
    return lines + [""] + again(["--requirement", card.requirement.text], on: page)
      + page.lines(.askOfficer, after: "")
  }

  /// The gaps by reason, the most frequent reason first.
  private func grouped(_ gaps: [OpenGap]) -> [(OpenGap.Reason, [OpenGap])] {
    OpenGap.Reason.allCases.map { reason in (reason, gaps.filter { $0.reason == reason }) }
      .filter { !$0.1.isEmpty }.enumerated()
      .sorted { (-$0.element.1.count, $0.offset) < (-$1.element.1.count, $1.offset) }
      .map(\.element)
  }

  private func line(of gap: OpenGap, on page: Page) -> [String] {
    let detail = gap.detail.text(in: page.language)
    let name = scenario.nameAndNumber(of: gap.officer)
    return page.lines(detail.isEmpty ? name : "\(name): \(detail)", after: "  - ")
  }

  // MARK: One class

  /// Who is in one class, who could be, and why it is not opened or not full.
  func text(of card: ClassCard, on page: Page) -> [String] {
    let title = scenario.title(of: card.programme)
    var lines = page.lines(
      page(.classTitle) + "\(title), \(page.language.quarterInSentence(card.quarter))", after: "")
    for row in card.rows {
      lines += page.lines(.classRow(row, in: scenario), after: "  - ")
    }
    lines += [""] + page.lines(.learnersTitle(card.learners.count), after: "")
    lines += names(
      card.learners.map(\.officer),
      isWhole: Brevity.isWhole(card.learners.count, showsAll: showsAll), on: page, after: "  ")
    let groups = candidateGroups(card)
    lines += [""] + page.lines(.candidatesTitle(card.candidates.count), after: "")
    for (title, candidates) in groups {
      lines += page.lines("\(page(title)) (\(candidates.count)):", after: "  ")
      for candidate in candidates.prefix(Self.shortList) {
        let instead = candidate.instead.map { line(of: $0, on: page) }.joined(separator: "; ")
        let name = scenario.nameAndNumber(of: candidate.officer)
        var text = name
        if case .full = candidate.verdict {
          text += ": " + self.text(of: candidate.verdict, on: page)
        } else if case .refused = candidate.verdict {
          text += ": " + self.text(of: candidate.verdict, on: page)
        }
        if !instead.isEmpty { text += page(.insteadOfThis) + instead }
        lines += page.lines(text, after: "    - ")
      }
      if candidates.count > Self.shortList {
        lines += page.lines(.andMore(candidates.count - Self.shortList), after: "    ")
      }
    }
    let run = "\(card.programme):\(card.quarter)"
    return lines + [""] + again(["--class", run], on: page)
  }

  /// How many people a list names.
  private static let shortList = 20

  private func candidateGroups(_ card: ClassCard) -> [(Wording, [ClassCard.Candidate])] {
    func those(_ isMeant: (Door.Verdict) -> Bool) -> [ClassCard.Candidate] {
      card.candidates.filter { isMeant($0.verdict) }
    }
    return [
      (.couldSit, those { if case .open = $0 { true } else { false } }),
      (.limitsClose, those { if case .full = $0 { true } else { false } }),
      (.rulesClose, those { if case .refused = $0 { true } else { false } }),
      (.timeCloses, those { if case .noTime = $0 { true } else { false } }),
    ].filter { !$0.1.isEmpty }
  }

  // MARK: One target

  /// What a target is short of, who counts and who is missing.
  func text(of card: TargetCard, on page: Page) -> [String] {
    let result = card.result
    var lines = page.lines(page(.targetTitle) + scenario.title(of: result.target), after: "")
    lines += page.lines(.targetBase(result), after: "")
    lines += [""] + page.lines(.reachedTitle(card.reached.count), after: "")
    let isWhole = Brevity.isWhole(card.reached.count + card.missing.count, showsAll: showsAll)
    lines += names(card.reached, isWhole: isWhole, on: page, after: "  ")
    if !card.missing.isEmpty {
      lines += [""] + page.lines(.missingTitle(card.missing.count), after: "")
    }
    let shown = isWhole ? card.missing[...] : Brevity.head(of: card.missing)
    for missing in shown {
      let name = scenario.nameAndNumber(of: missing.officer)
      if let detail = missing.detail {
        let why = missing.reason.map { why in
          let words = why.detail.text(in: page.language)
          return " – " + page(why.reason.wording)
            + (words.isEmpty || why.detail == detail ? "" : " – " + words)
        }
        lines += page.lines(
          "\(name): \(detail.text(in: page.language))" + (why ?? ""), after: "  - ")
      }
      for gap in missing.gaps {
        let title = scenario.title(of: gap.requirement)
        lines += page.lines("\(name): \(title) – \(reason(of: gap, on: page))", after: "  - ")
      }
    }
    lines += rest(card.missing.count - shown.count, on: page, after: "  ")
    let why = ShellCommand(
      ["datchuan", "why-not", paths.scenario, paths.plan, "--target", result.target.text])
    return lines + [""] + again(["--target", result.target.text], on: page)
      + (result.met
        ? []
        : page.lines(.askWhyNot, after: "") + why.lines(width: page.width, after: "  "))
  }
}
