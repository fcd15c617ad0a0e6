// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Workforce

/// Events as sentences, with the names that a scenario and newcomers give.
struct EventTeller {
  let scenario: Scenario?
  let language: Language
  private let newcomers: [Officer.ID: String]

  init(
    _ scenario: Scenario?, events: some Sequence<RecordedEvent> = [RecordedEvent](),
    in language: Language
  ) {
    self.scenario = scenario
    self.language = language
    newcomers = events.reduce(into: [:]) { names, recorded in
      if case .joined(let newcomer) = recorded.event.happening {
        names[newcomer.officer] = newcomer.name
      }
    }
  }

  func kind(_ event: TrainingEvent) -> String { event.kind.title(language) }

  func officer(_ id: Officer.ID) -> String {
    if let scenario, scenario.knows(officer: id) { return scenario.nameAndNumber(of: id) }
    return newcomers[id].map { "\($0) (\(id))" } ?? id.text
  }

  /// Whom or what it is about, and what it says.
  func content(_ event: TrainingEvent) -> String {
    let parts: [String?] = [
      event.happening.officer.map(officer), details(event.happening),
      event.replaces.map { word("thay sự kiện số \($0)", "replaces event \($0)") },
      event.note.map { "“\($0)”" },
    ]
    return parts.compactMap { $0 }.joined(separator: "; ")
  }

  private func details(_ happening: Happening) -> String? {
    switch happening {
    case .nominated(let training), .enrolled(let training), .started(let training),
      .failed(let training), .withdrew(let training):
      self.training(training)
    case .postponed(let training, let quarter):
      self.training(training) + word(" → ", " → ") + language.quarter(quarter)
    case .completed(let completion):
      ([completion.training.map { self.training($0) }]
        + completion.awards.map { award($0) }
        + [completion.certificate.map { word("số ", "number ") + $0 }])
        .compactMap { $0 }.joined(separator: ", ")
    case .classOpened(let run), .classCancelled(let run):
      intake(run.intake)
        + (run.classes > 1 ? word(", \(run.classes) lớp", ", \(run.classes) classes") : "")
    case .seatsChanged(let change):
      ([intake(change.intake)]
        + [
          change.seats.map { word("\($0) suất", "\($0) seats") },
          change.classes.map { word("\($0) lớp", "\($0) classes") },
          change.confirmed.map {
            $0 ? word("đã xác nhận", "confirmed") : word("chưa xác nhận", "not confirmed")
          },
        ].compactMap { $0 }).joined(separator: ", ")
    case .budgetChanged(let budget):
      word("nguồn \(budget.fund), năm \(budget.year): ", "fund \(budget.fund), \(budget.year): ")
        + language.money(budget.amount)
    case .joined(let newcomer):
      [position(newcomer.position), unit(newcomer.unit)].joined(separator: ", ")
    case .appointed(let placement), .positionChanged(let placement), .transferred(let placement):
      [placement.position.map(position), placement.unit.map(unit)].compactMap { $0 }
        .joined(separator: ", ")
    case .planned(_, let position, let quarter):
      (position.map(self.position) ?? word("đưa ra khỏi quy hoạch", "no longer planned"))
        + (quarter.map { word(" từ ", " from ") + language.quarterInSentence($0) } ?? "")
    case .left, .retired, .corrected: nil
    case .exempted(_, let requirement): scenario?.title(of: requirement) ?? requirement.text
    case .approved(let approval):
      word("số \(approval.number), ngày ", "number \(approval.number) of ")
        + language.day(approval.signed) + ", \(approval.signedBy)"
    }
  }

  private func training(_ training: Commitment) -> String {
    title(of: training.programme) + " (" + language.quarterInSentence(training.start) + ")"
  }

  private func intake(_ intake: Intake.ID) -> String {
    title(of: intake.programme) + " (" + language.quarterInSentence(intake.quarter) + ")"
      + (intake.unit.map { ", " + unit($0) } ?? "")
  }

  private func title(of programme: Programme.ID) -> String {
    scenario?.title(of: programme) ?? programme.text
  }

  private func unit(_ unit: Unit.ID) -> String { scenario?.title(of: unit) ?? unit.text }
  private func position(_ position: Position.ID) -> String {
    scenario?.title(of: position) ?? position.text
  }

  private func award(_ award: Award) -> String {
    (scenario?.title(of: award.dimension) ?? award.dimension.text) + ": " + award.level
      + (award.field.map { "@" + $0 } ?? "")
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }
}
