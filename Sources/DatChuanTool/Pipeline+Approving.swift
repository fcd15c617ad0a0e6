// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Tracking
import Workforce

/// What an approval did.
struct ApprovalSummary {
  let entry: TrainingEvent.Number
  let number: String

  /// How many plans were approved before.
  let earlier: Int
  let enrolments: Int
  let file: String

  /// The changes since the plan approved before.
  let ledger: StabilityLedger?
  let since: String?
}

extension Pipeline {
  /// Makes a plan the baseline: its files and the audit's verdict go into the journal.
  func approve(
    _ path: String, number: String, signed: Day, by signer: String, recordedBy: String,
    note: String?, at place: JournalPlace
  ) throws(CommandFailure) -> ApprovalSummary {
    guard let folder = place.scenario else { throw .noJournalHere }
    let (scenario, reading) = try read(folder)
    let planned = PlanFolder.read(path, for: scenario)
    guard !planned.diagnostics.containsErrors, planned.source == .folder,
      let plan = planned.plan
    else {
      guard planned.diagnostics.containsErrors else {
        throw .usage(
          .unreadable(.positional(.planPlaceholder), found: path, expected: .aPlanFolder))
      }
      throw .input(planned.diagnostics)
    }
    let verdict = Verdict(
      planned, notes: planned.diagnostics, in: scenario, inputs: reading.inputsDigest)
    guard verdict.isGood else {
      throw .planNotApprovable(
        path, (verdict.violations.map(\.wording) + verdict.mismatches.map(\.wording)))
    }
    if verdict.isOfOtherInputs { throw .planOfOtherInputs(path) }
    let known = try events(at: place, allowingNone: true)
    let documents = try documents(of: path, verdict: verdict)
    let approval = Approval(
      number: number, signed: signed, signedBy: signer, scenario: scenario.name,
      inputs: plan.inputs,
      documents: documents.map {
        Approval.Document(name: $0.name, sha256: SHA256.hexDigest(of: $0.bytes))
      })
    let before = known.approvals()
    let ledger = try ledger(of: plan.enrolments, since: before.last?.1, at: place, in: scenario)
    let recorded = try journal(at: place.file) { () throws(KeptJournal.Failure) in
      let kept =
        place.exists ? try KeptJournal.open(place.file) : try KeptJournal.create(place.file)
      return try kept.record(
        [
          TrainingEvent(
            .approved(approval), trueFrom: signed, recordedBy: recordedBy, note: note)
        ], documents: documents.map(\.bytes), at: console.now())
    }
    return ApprovalSummary(
      entry: recorded.first?.number ?? 0, number: number, earlier: before.count,
      enrolments: plan.enrolments.count, file: place.file, ledger: ledger,
      since: before.last?.1.number)
  }

  /// The files of a plan's folder as they are, and what the audit says.
  private func documents(
    of path: String, verdict: Verdict
  ) throws(CommandFailure) -> [(name: String, bytes: [UInt8])] {
    var documents: [(name: String, bytes: [UInt8])] = []
    for name in ["plan.json", "enrolments.csv", "classes.csv", "unmet.csv", "run.json"] {
      do {
        documents.append((name, try AtomicFile.read(path + "/" + name)))
      } catch {
        throw .file(error)
      }
    }
    return documents + [("audit.json", Array(verdict.json(in: .vietnamese).text().utf8))]
  }

  private func ledger(
    of enrolments: [Enrolment], since approval: Approval?, at place: JournalPlace,
    in scenario: Scenario
  ) throws(CommandFailure) -> StabilityLedger? {
    guard let approval, let previous = try plan(of: approval, at: place) else { return nil }
    return StabilityLedger(of: enrolments, since: previous, in: scenario)
  }

  /// What an approved plan started, out of the journal.
  func plan(
    of approval: Approval, at place: JournalPlace
  ) throws(CommandFailure) -> PreviousPlan? {
    guard let document = approval.documents.first(where: { $0.name == "plan.json" }) else {
      return nil
    }
    let bytes = try journal(at: place.file) { () throws(KeptJournal.Failure) in
      try KeptJournal.openForReading(place.file).document(document.sha256)
    }
    guard let bytes else { return nil }
    let (plan, diagnostics) = PlanFolder.previousPlan(bytes, file: approval.number)
    guard let plan else { throw .input(diagnostics) }
    return plan
  }

  /// Compares a plan with another: one named, the one approved last, or the scenario's previous one.
  func ledger(
    _ path: String, plan planPath: String, against other: String?, journal place: JournalPlace
  ) throws(CommandFailure) -> LedgerReport {
    let (scenario, _) = try read(path)
    let planned = PlanFolder.read(planPath, for: scenario)
    guard let enrolments = planned.enrolments else { throw .input(planned.diagnostics) }
    let (previous, name) = try previousPlan(other, of: scenario, at: place)
    return LedgerReport(
      ledger: StabilityLedger(of: enrolments, since: previous, in: scenario), scenario: scenario,
      since: name)
  }

  func previousPlan(
    _ other: String?, of scenario: Scenario, at place: JournalPlace
  ) throws(CommandFailure) -> (PreviousPlan, Wording) {
    if let other {
      let file = PlanDestination.isFolder(other) ? other + "/plan.json" : other
      let bytes: [UInt8]
      do { bytes = try AtomicFile.read(file) } catch { throw .file(error) }
      let (plan, diagnostics) = PlanFolder.previousPlan(bytes, file: file)
      guard let plan else { throw .input(diagnostics) }
      return (plan, Wording(other))
    }
    let known = try events(at: place, allowingNone: !place.isNamed)
    if let approval = known.approvals().last?.1, let plan = try plan(of: approval, at: place) {
      return (plan, .planNumber(approval.number))
    }
    guard let previous = scenario.previousPlan else { throw .nothingToCompareWith }
    return (previous, .scenariosPreviousPlan)
  }
}
