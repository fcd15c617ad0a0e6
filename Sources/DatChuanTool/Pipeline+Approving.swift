// SPDX-License-Identifier: GPL-3.0-or-later

import JournalStore
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
    try check(signed, in: scenario)
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
    let documents = try documents(of: path, verdict: verdict)
    let approval = Approval(
      number: number, signed: signed, signedBy: signer, scenario: scenario.name,
      inputs: plan.inputs,
      documents: documents.map {
        Approval.Document(name: $0.name, sha256: SHA256.hexDigest(of: $0.bytes))
      })
    let event = TrainingEvent(
      .approved(approval), trueFrom: signed, recordedBy: recordedBy, note: note)
    while true {
      let known = try events(at: place, allowingNone: true)
      let before = known.approvals()
      if let other = before.first(where: { $0.1.number.nfc == number }) {
        throw .numberTaken(number, event: other.0)
      }
      let ledger = try ledger(of: plan.enrolments, since: before.last?.1, at: place, in: scenario)
      let recorded: [RecordedEvent]
      do {
        let kept =
          place.exists ? try KeptJournal.open(place.file) : try KeptJournal.create(place.file)
        recorded = try kept.record(
          [event], documents: documents.map(\.bytes), at: console.now(), after: known.events.count)
      } catch {
        // Somebody else was faster: perhaps with the same number.
        if case .file(.movedOn) = error { continue }
        throw .journal(error, place.file)
      }
      return ApprovalSummary(
        entry: recorded.first?.number ?? 0, number: number, earlier: before.count,
        enrolments: plan.enrolments.count, file: place.file, ledger: ledger,
        since: before.last?.1.number)
    }
  }

  /// A plan is signed neither a year from now nor many years ago.
  private func check(_ signed: Day, in scenario: Scenario) throws(CommandFailure) {
    let today = console.now().day
    let first = min(today, scenario.asOf).advanced(byMonths: -120)
    let last = max(today, scenario.asOf).advanced(byMonths: 12)
    guard signed < first || last < signed else { return }
    throw .usage(
      .unreadable(
        .option("date", value: .dayPlaceholder), found: signed.description,
        expected: .aDay(from: first, to: last)))
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
    let known = try events(at: place, allowingNone: !place.isNamed)
    let found = try plan(named: other, of: scenario, at: place, approvals: known.approvals())
    guard let (previous, name) = found else { throw .nothingToCompareWith }
    return LedgerReport(
      ledger: StabilityLedger(of: enrolments, since: previous, in: scenario), scenario: scenario,
      since: name)
  }

  /// A plan by the number of its approval, or by its file or folder; the one approved last, or the
  /// scenario's previous one, where none is named; nothing where there is none.
  func plan(
    named name: String?, of scenario: Scenario, at place: JournalPlace,
    approvals: [(RecordedEvent, Approval)]
  ) throws(CommandFailure) -> (plan: PreviousPlan, name: Wording)? {
    let approval =
      name.map { name in approvals.last { $0.1.number.nfc == name.nfc } } ?? approvals.last
    if let approval = approval?.1, let plan = try plan(of: approval, at: place) {
      return (plan, .approvedPlan(approval))
    }
    if let name { return (try previousPlan(named: name), Wording(name)) }
    return scenario.previousPlan.map { ($0, .scenariosPreviousPlan) }
  }

  /// Reads a plan's folder or its plan.json.
  private func previousPlan(named name: String) throws(CommandFailure) -> PreviousPlan {
    let file = PlanDestination.isFolder(name) ? name + "/plan.json" : name
    let bytes: [UInt8]
    do {
      bytes = try AtomicFile.read(file)
    } catch {
      if error.reason == .notFound || error.reason == .notFolder { throw .noSuchPlan(name) }
      throw .file(error)
    }
    let (plan, diagnostics) = PlanFolder.previousPlan(bytes, file: file)
    guard let plan else { throw .input(diagnostics) }
    return plan
  }
}
