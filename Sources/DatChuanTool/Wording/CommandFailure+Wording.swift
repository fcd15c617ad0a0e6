// SPDX-License-Identifier: GPL-3.0-or-later

import JournalStore
import Planning
import Scenarios
import Tables
import Tracking
import Workforce

extension CommandFailure {
  /// What the user reads, ended by a line end.
  func text(in language: Language, width: Int) -> String {
    switch self {
    case .usage(let error):
      return lines([error.wording], in: language, width: width) + Wording.seeHelp(language) + "\n"
    case .input(let diagnostics):
      return diagnostics.renderedInShort(in: language) + Wording.checkSummary(diagnostics)(language)
        + "\n"
    case .nobodyToBeLike(let scenario):
      return "datchuan: \(Wording.nobodyToBeLike(scenario)(language))\n"
    case .partUnreadable, .partsDisagree, .partTwice, .partUnfinished, .partsMissing:
      return lines([.partFailure(self)], in: language, width: width)
    case .together(let failures):
      return failures.map { $0.text(in: language, width: width) }.joined()
    case .file(let failure): return "datchuan: \(failure.wording(language))\n"
    case .journal(.file(.changed(let faults)), let path):
      let signs = faults.prefix(10).map { $0.wording }
      return lines(
        [.journalNotBuiltUpon(path, faults.count)] + signs + [.restoreRemedy(path)],
        in: language, width: width)
    case .journal(let failure, let path):
      return lines([.journalFailure(failure, path)], in: language, width: width)
    case .noJournalHere: return lines([.noJournalHere], in: language, width: width)
    case .planNotApprovable(let plan, let findings):
      return lines(.planNotApprovable(plan), findings, in: language, width: width)
    case .planOfOtherInputs(let plan):
      return lines([.planOfOtherInputs(plan)], in: language, width: width)
    case .numberTaken(let number, let event):
      return lines([.numberTaken(number, event)], in: language, width: width)
    case .noSuchPlan(let name): return lines([.noSuchPlan(name)], in: language, width: width)
    case .nothingToCompareWith:
      return lines([.nothingToCompareWith], in: language, width: width)
    case .planning(let failure, let scenario, let asked):
      return lines(failure.wordings(in: scenario, asked), in: language, width: width)
    case .planBreaksRules(let plan, let findings):
      return lines(.planBreaksRules(plan), findings, in: language, width: width)
    case .planOfOtherPeople(let plan):
      return lines([.planOfOtherPeople(plan)], in: language, width: width)
    case .planOfAnotherScenario(let plan, let findings):
      return findings.text(
        under: .planOfAnotherScenario(plan), in: language, width: width)
    case .returnsBreakRules(let findings):
      return lines(.returnsBreakRules, findings, in: language, width: width)
    case .audit(let findings): return lines(.auditFailed, findings, in: language, width: width)
    case .allotment(let findings):
      return lines(.allotmentFailed, findings, in: language, width: width)
    case .solverMissing(let reasons):
      return lines(
        [.solverMissing] + reasons.map { Wording(vi: $0, en: $0) } + [.solverRemedy],
        in: language, width: width)
    case .fault(let what): return "datchuan: \(Wording.fault(what)(language))\n"
    }
  }

  /// How many findings are told; whoever wants all of them judges the plan.
  private static let longestList = 12

  private func lines(
    _ headline: Wording, _ findings: [BilingualText], in language: Language, width: Int
  ) -> String {
    let told = findings.count > Self.longestList ? Self.longestList : findings.count
    var all = findings.prefix(told).map { Wording(vi: $0.vietnamese, en: $0.english) }
    if told < findings.count { all.append(.furtherFindings(findings.count - told)) }
    return lines([headline] + all, in: language, width: width)
  }

  private func lines(_ wordings: [Wording], in language: Language, width: Int) -> String {
    wordings.enumerated().flatMap { index, wording in
      wrapped(wording(language), to: width, after: index == 0 ? "datchuan: " : "  - ")
    }.joined(separator: "\n") + "\n"
  }
}

extension PlanningFailure {
  /// A headline, and below it what it rests on.
  fileprivate func wordings(in scenario: Scenario, _ asked: AskedChanges) -> [Wording] {
    switch self {
    case .obligationAlone(let officer, let decisions):
      let name = scenario.nameAndNumber(of: officer)
      let headline = Wording(
        vi: "không thể thực hiện quyết định cử đi học đối với \(name): không có lộ trình học nào "
          + "hợp quy định",
        en: "the decisions about \(name) can't be kept: no admissible pathway does so")
      // Of several each may be possible alone, or open the way to another.
      let why = decisions.count == 1 ? scenario.refusal(ofRequired: decisions[0]) : nil
      return [headline] + decisions.map { $0.wording(in: scenario, asked) }
        + [why?.wording(in: scenario)].compactMap(\.self).map {
          Wording(vi: $0.vietnamese, en: $0.english)
        }
    case .obligationsTogether(let conflict): return conflict.wordings(in: scenario, asked)
    case .obligationsUnsettled(let decisions):
      let headline = Wording(
        vi: "chưa kịp tìm được kế hoạch thực hiện mọi quyết định cử đi học sau; hãy cho thêm thời "
          + "gian (--time-limit) hoặc công sức (--effort)",
        en: "no plan that keeps all of these decisions was found in time; allow more time "
          + "(--time-limit) or work (--effort)")
      return [headline] + decisions.map { $0.wording(in: scenario, asked) }
    case .noPreviousPlan: return [.noPreviousPlan]
    case .tooFewChanges(let allowed, let least):
      return [.tooFewChanges(allowed: allowed, least: least)]
    case .changesUnsettled(let allowed): return [.changesUnsettled(allowed: allowed)]
    case .tooManyPathways(let officer, let limit):
      let name = scenario.nameAndNumber(of: officer)
      return [
        Wording(
          vi: "\(name) có quá nhiều lộ trình học (hơn \(Language.vietnamese.grouped(limit)) trạng "
            + "thái); hãy thu hẹp dữ liệu vào bằng một trong các cách sau",
          en: "\(name) has too many pathways (more than \(Language.english.grouped(limit)) "
            + "states); narrow the input in one of these ways"),
        Wording(
          vi: "programmes.csv: siết 'eligible' để người này chỉ còn các chương trình cần thiết",
          en: "programmes.csv: tighten 'eligible' so that fewer programmes are open to this officer"
        ),
        Wording(
          vi: "intakes.csv: bớt đợt tuyển sinh dành cho người này",
          en: "intakes.csv: offer fewer quarters to this officer"),
        Wording(
          vi: "decisions.csv: ghi 'forbid' cho các chương trình không định cử người này học",
          en: "decisions.csv: 'forbid' the programmes this officer will not be sent to"),
      ]
    case .solver(let message): return [.fault(message)]
    case .audit(let messages): return [.auditFailed] + messages.map { Wording($0) }
    }
  }
}

extension Decision {
  /// The decision with where it stands: the option that asks for it, else the table.
  fileprivate func wording(in scenario: Scenario, _ asked: AskedChanges) -> Wording {
    let place =
      asked.decisions.first { $0.asks(for: self) }.map { "\($0.option) \($0.text)" }
      ?? "decisions.csv"
    let title = scenario.title(of: programme)
    let name = scenario.nameAndNumber(of: officer)
    let why = reason.map { " – \($0)" } ?? ""
    return Wording(
      vi: "\(place): \(name): \(title)" + (quarter.map { ", \($0.vietnamese)" } ?? "") + why,
      en: "\(place): \(name): \(title)" + (quarter.map { ", \($0.english)" } ?? "") + why)
  }
}

extension DecisionConflict {
  /// The decisions, what forbids them together, and what being irreducible means.
  fileprivate func wordings(in scenario: Scenario, _ asked: AskedChanges) -> [Wording] {
    let isOne = decisions.count == 1
    let proof =
      !isIrreducible || isOne
      ? Wording(vi: "", en: "")
      : Wording(
        vi: " (bớt một quyết định bất kỳ thì thực hiện được các quyết định còn lại)",
        en: " (without any one of them the others can be kept)")
    let headline = Wording(
      vi: isOne
        ? "quyết định cử đi học sau không thể thực hiện"
        : "các quyết định cử đi học sau không thể cùng thực hiện\(proof.vi)",
      en: isOne
        ? "this decision can't be kept" : "these decisions can't be kept together\(proof.en)")
    let told = limits.map { $0.wording(in: scenario) }
    let forbidding = Wording(
      vi: "chỉ riêng các giới hạn sau đã ngăn: " + told.map(\.vi).joined(separator: "; "),
      en: "these limits alone forbid it: " + told.map(\.en).joined(separator: "; "))
    return [headline] + decisions.map { $0.wording(in: scenario, asked) }
      + (told.isEmpty ? [] : [forbidding])
      + needs.map { Wording(vi: $0.vietnamese, en: $0.english) }
  }
}

extension Wording {
  static let seeHelp = Wording(
    vi: "Xem hướng dẫn: datchuan help", en: "For help: datchuan help --lang en")
  static let auditFailed = Wording(
    vi: "lỗi của chương trình: kế hoạch vừa lập vi phạm quy định nên không được ghi",
    en: "a fault of the program: the plan just made breaks rules and was not written")

  static func furtherFindings(_ count: Int) -> Wording {
    Wording(
      vi: "… và \(count) điểm nữa; xem đủ bằng lệnh datchuan verify",
      en: "… and \(count) more; datchuan verify tells all")
  }

  static func fault(_ what: String) -> Wording {
    Wording(vi: "lỗi của chương trình: \(what)", en: "a fault of the program: \(what)")
  }

  /// How many mistakes there are.
  static func checkSummary(_ diagnostics: [Diagnostic]) -> Wording {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    return Wording(
      vi: "\(errors) lỗi, \(warnings) cảnh báo",
      en: "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")"
    )
  }
}
