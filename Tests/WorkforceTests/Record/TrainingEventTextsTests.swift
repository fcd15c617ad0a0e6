// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct TrainingEventTextsTests {
  @Test func `every event is read again as it was written`() throws {
    for happening in happenings {
      for replaces in [nil, 7] where happening.kind != .corrected || replaces != nil {
        let event = TrainingEvent(
          happening, trueFrom: Day(sinceEpoch: 21_000), recordedBy: "Nguyễn Thị Lan",
          note: "Theo quyết định", replaces: replaces)
        #expect(try TrainingEvent(event.texts) == event)
      }
    }
    #expect(Set(happenings.map(\.kind)) == Set(TrainingEvent.Kind.allCases))
  }

  @Test func `what an event states it may state`() {
    for happening in happenings {
      let texts = TrainingEvent(
        happening, trueFrom: Day(sinceEpoch: 0), recordedBy: "x", replaces: 1
      ).texts
      let allowed = happening.kind.requiredFields + happening.kind.optionalFields
      #expect(
        Set(texts.stated).subtracting([.event, .date, .by]).isSubset(of: allowed),
        "\(happening.kind)")
    }
  }

  @Test func `all mistakes of an event are told at once`() {
    var texts = EventTexts()
    texts[.event] = "postponed"
    texts[.date] = "2027-02-30"
    texts[.officer] = "A"
    texts[.quarter] = "2027Q5"
    texts[.amount] = "5"
    let mistakes = #expect(throws: EventMistakes.self) { try TrainingEvent(texts) }
    #expect(
      Set(mistakes?.mistakes ?? []) == [
        .unreadable(.date, found: "2027-02-30"), .missing(.by), .missing(.programme),
        .missing(.newQuarter), .unexpected(.amount, .postponed),
        .unreadable(.quarter, found: "2027Q5"),
      ])
  }

  @Test func `a completion says what was completed`() {
    var texts = EventTexts()
    for (field, text) in [
      (EventField.event, "completed"), (.date, "2027-06-30"), (.by, "x"), (.officer, "A"),
    ] { texts[field] = text }
    #expect(throws: EventMistakes(mistakes: [.nothingCompleted])) { try TrainingEvent(texts) }
    texts[.programme] = "course"
    #expect(
      throws: EventMistakes(mistakes: [.incomplete(missing: .quarter, beside: .programme)])
    ) { try TrainingEvent(texts) }
    texts[.quarter] = "2027Q2"
    #expect(throws: Never.self) { try TrainingEvent(texts) }
  }
}

private let training = Commitment(officer: "A", programme: "course", start: Quarter(2027, 1))
private let run = Intake.ID(programme: "course", quarter: Quarter(2027, 1), unit: "commune")

private let happenings: [Happening] = [
  .nominated(training), .enrolled(training), .started(training), .failed(training),
  .withdrew(training), .postponed(training, to: Quarter(2027, 3)),
  .completed(Completion(officer: "A", training: training)),
  .completed(
    Completion(
      officer: "A", training: nil,
      awards: [
        Award(dimension: "degree", level: "bachelor", field: "luật kinh tế"),
        Award(dimension: "theory", level: "intermediate"),
      ], certificate: "TC-01/2027", awarded: Day(2027, 6, 30))),
  .classOpened(ClassRun(intake: run, classes: 2)),
  .classCancelled(
    ClassRun(intake: Intake.ID(programme: "course", quarter: Quarter(2027, 1), unit: nil))),
  .seatsChanged(SeatChange(intake: run, seats: 0, classes: 1, confirmed: true)),
  .seatsChanged(SeatChange(intake: run, confirmed: false)),
  .budgetChanged(Budget(fund: "commune", year: 2027, amount: Money(dong: 90_000_000))),
  .joined(
    Newcomer(
      officer: "B", name: "Trần Văn Bình", birthDate: Day(sinceEpoch: 7000), sex: .male,
      unit: "commune", position: "clerk", plannedPosition: "head", plannedFrom: Quarter(2028, 1),
      partyMember: false, inServiceSince: Day(2015, 3, 1), ethnicity: "Kinh", tags: ["a", "b c"],
      awards: [Award(dimension: "theory", level: "elementary")])),
  .appointed(Placement(officer: "A", unit: "office", position: "head")),
  .positionChanged(Placement(officer: "A", position: "clerk")),
  .transferred(Placement(officer: "A", unit: "office")),
  .planned("A", position: "head", from: Quarter(2028, 2)), .planned("A", position: nil, from: nil),
  .left("A"), .retired("A"), .exempted("A", from: "theory"),
  .approved(
    Approval(
      number: "05-KH/ĐU", signed: Day(sinceEpoch: 20_800), signedBy: "Ban Thường vụ",
      scenario: "Xã Thử", inputs: String(repeating: "a", count: 64),
      documents: [
        Approval.Document(name: "plan.json", sha256: String(repeating: "0", count: 64)),
        Approval.Document(name: "unmet.csv", sha256: String(repeating: "1", count: 64)),
      ])), .corrected,
]
