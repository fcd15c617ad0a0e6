// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

/// What can't be so is refused, what is probably not meant is told, and what is ordinary passes.
struct EventChecksTests {
  private var trial: EventTrial

  init() throws { trial = try EventTrial() }

  @Test mutating func `a year as it goes is recorded without a word, however late`() throws {
    #expect(
      trial.findings("nominated date=2027-02-01 officer=A-2 programme=theory quarter=2027Q2")
        .isEmpty)
    try trial.record("enrolled date=2027-03-01 officer=A-2 programme=theory quarter=2027Q2")
    #expect(
      trial.findings(
        "started date=2027-04-05 officer=A-2 programme=theory quarter=2027Q2",
        "completed date=2027-06-25 officer=A-2 programme=theory quarter=2027Q2",
        "left date=2027-10-01 officer=A-2",
        "completed date=2012-06-30 officer=A-1 qualification=professional=bachelor@luật",
        "budget-changed date=2027-07-01 fund=commune year=2027 amount=60000000",
        "seats-changed date=2027-07-01 programme=degree quarter=2027Q4 seats=3",
        "class-cancelled date=2027-04-01 programme=theory quarter=2027Q2"
      ).isEmpty)
  }

  @Test mutating func `the same once more names the event that says it`() throws {
    try trial.record(
      "started date=2027-04-05 officer=A-2 programme=theory quarter=2027Q2",
      "completed date=2027-06-25 officer=A-2 programme=theory quarter=2027Q2 note=a")
    let again = "completed date=2027-06-25 officer=A-2 programme=theory quarter=2027Q2"
    #expect(trial.findings(again) == ["completed error repeated-event"])
    #expect(trial.diagnostics([again])[0].remedy?.en.contains("--replaces 2") == true)
    // Another day or another certificate does not make it another completion.
    #expect(
      trial.findings("completed date=2027-06-30 officer=A-2 programme=theory quarter=2027Q2")
        == ["completed error second-result"])
    #expect(
      trial.findings("failed date=2027-06-30 officer=A-2 programme=theory quarter=2027Q2")
        == ["failed error second-result"])
    #expect(
      trial.findings("started date=2027-04-06 officer=A-2 programme=theory quarter=2027Q2")
        == ["--quarter error known-already"])
    // In the place of what it repeats it is right.
    #expect(trial.findings(again + " replaces=2").isEmpty)
  }

  @Test mutating func `a table given twice is told in one sentence`() throws {
    let rows = [
      "started date=2027-04-05 officer=A-2 programme=theory quarter=2027Q2",
      "left date=2027-10-01 officer=A-1",
    ]
    for row in rows { try trial.record(row) }
    let found = trial.diagnostics(rows)
    #expect(found.map(\.identifier) == ["table-recorded-already"])
    #expect(found[0].message.en.contains("events 1–2"))
    // Two equal rows of one table.
    #expect(
      trial.findings(
        "retired date=2027-09-01 officer=A-2", "retired date=2027-09-01 officer=A-2")
        == ["retired error repeated-event"])
  }

  @Test mutating func `a training ends once, and only where it began`() throws {
    let completed = "completed date=2027-06-25 officer=A-2 programme=theory quarter=2027Q2"
    #expect(trial.findings(completed) == ["--programme error not-enrolled"])
    #expect(
      trial.findings("withdrew date=2027-06-25 officer=A-2 programme=theory quarter=2027Q2")
        == ["--programme error not-enrolled"])
    let planned = Commitment(officer: "A-2", programme: "theory", start: Quarter(2027, 2))
    #expect(
      trial.findings(completed, planned: [planned]) == ["--programme warning not-enrolled"])
    try trial.record("started date=2027-04-05 officer=A-2 programme=theory quarter=2027Q2")
    #expect(
      trial.findings("completed date=2027-06-25 officer=A-2 programme=theory quarter=2027Q3")
        == ["--quarter error training-of-other-quarter"])
    #expect(
      trial.findings("completed date=2027-03-25 officer=A-2 programme=theory quarter=2027Q2")
        == ["--date error before-its-start"])
    try trial.record("failed date=2027-06-20 officer=A-2 programme=theory quarter=2027Q2")
    #expect(trial.findings(completed) == ["completed warning second-result"], "another try")
    #expect(
      trial.findings(
        "postponed date=2027-07-01 officer=A-2 programme=theory quarter=2027Q2 new_quarter=2027Q4")
        == ["--quarter error training-is-over"])
    #expect(
      trial.findings("enrolled date=2027-07-01 officer=A-2 programme=theory quarter=2027Q2")
        == ["--date error training-is-over"])
  }

  @Test mutating func `a training goes where it was moved to`() throws {
    try trial.record(
      "enrolled date=2027-01-05 officer=A-2 programme=degree quarter=2027Q1",
      "postponed date=2027-02-05 officer=A-2 programme=degree quarter=2027Q1 new_quarter=2027Q2")
    #expect(
      trial.findings("started date=2027-02-10 officer=A-2 programme=degree quarter=2027Q1")
        == ["--quarter warning other-quarter"])
    #expect(
      trial.findings("withdrew date=2027-07-10 officer=A-2 programme=degree quarter=2027Q1")
        == ["--quarter error training-moved"])
    #expect(
      trial.findings("started date=2027-04-10 officer=A-2 programme=degree quarter=2027Q2").isEmpty)
    #expect(
      trial.findings(
        "postponed date=2027-03-01 officer=A-2 programme=degree quarter=2027Q2 new_quarter=2027Q2")
        == ["--new-quarter error postponed-to-same"])
  }

  @Test mutating func `a start lies in its quarter, and in the quarter that was planned`() {
    #expect(
      trial.findings("started date=2027-04-10 officer=A-2 programme=theory quarter=2027Q3")
        == ["--quarter warning starts-in-other-quarter"])
    #expect(
      trial.findings("started date=2027-04-10 officer=A-2 programme=theory quarter=2027Q4")
        == ["--quarter error starts-in-other-quarter"])
    let planned = Commitment(officer: "A-2", programme: "theory", start: Quarter(2027, 4))
    #expect(
      trial.findings(
        "started date=2027-04-10 officer=A-2 programme=theory quarter=2027Q2",
        planned: [planned]) == ["--quarter warning other-quarter-than-planned"])
  }

  @Test mutating func `a programme done before is told, unless what it grants lapses`() throws {
    for programme in ["degree", "theory"] {
      try trial.record(
        "started date=2026-12-10 officer=A-2 programme=\(programme) quarter=2026Q4",
        "completed date=2027-03-30 officer=A-2 programme=\(programme) quarter=2026Q4")
    }
    #expect(
      trial.findings("enrolled date=2027-06-01 officer=A-2 programme=degree quarter=2027Q3")
        == ["--programme warning completed-before"])
    // The leader's theory counts for three years only.
    #expect(
      trial.findings("enrolled date=2027-06-01 officer=A-2 programme=theory quarter=2027Q3")
        .isEmpty)
  }

  @Test mutating func `nothing happens to whoever is not there yet or any more`() throws {
    try trial.record(
      "joined date=2027-03-01 officer=N-9 name=Mới birth_date=1995-02-03 sex=male unit=office position=clerk",
      "left date=2027-06-01 officer=A-2")
    #expect(
      trial.findings("exempted date=2027-02-01 officer=N-9 requirement=degree")
        == ["--date error before-joining"])
    #expect(
      trial.findings("appointed date=2027-07-01 officer=A-2 position=chair")
        == ["--date error after-leaving"])
    #expect(
      trial.findings("retired date=2027-07-01 officer=A-2") == ["--officer error left-already"])
    #expect(
      trial.findings("retired date=2027-05-01 officer=A-2") == ["--officer error left-already"])
    #expect(trial.findings("retired date=2027-05-01 officer=A-2 replaces=2").isEmpty)
    #expect(
      trial.findings(
        "joined date=2027-07-01 officer=A-2 name=Lê birth_date=1990-06-30 sex=female unit=office position=clerk"
      ).isEmpty, "whoever left may come back")
    #expect(
      trial.findings(
        "joined date=2027-07-01 officer=A-1 name=Lê birth_date=1990-06-30 sex=female unit=office position=clerk"
      ) == ["--officer error already-there"])
    #expect(
      trial.findings(
        "joined date=2027-07-01 officer=N-8 name=Lê birth_date=2020-06-30 sex=female unit=office position=clerk"
      ) == ["--birth-date error impossible-age"])
  }

  @Test mutating func `a result of whoever left in the middle is only told`() throws {
    try trial.record(
      "started date=2027-04-05 officer=A-2 programme=theory quarter=2027Q2",
      "left date=2027-05-01 officer=A-2")
    #expect(
      trial.findings("withdrew date=2027-05-05 officer=A-2 programme=theory quarter=2027Q2")
        == ["--date warning after-leaving"])
  }

  @Test mutating func `an event that unsettles an earlier one says which`() throws {
    try trial.record(
      "started date=2027-04-05 officer=A-2 programme=theory quarter=2027Q2",
      "exempted date=2027-06-01 officer=A-2 requirement=degree")
    #expect(
      trial.findings("left date=2027-05-01 officer=A-2") == ["left warning unsettles-earlier-event"]
    )
    try trial.record("completed date=2027-06-25 officer=A-2 programme=theory quarter=2027Q2")
    let found = trial.diagnostics(["corrected date=2027-07-01 replaces=1"])
    #expect(found.map(\.identifier) == ["unsettles-earlier-event"])
    #expect(found[0].message.en.contains("event 3"))
  }

  @Test mutating func `a correction is not corrected, and what it withdrew stays withdrawn`() throws
  {
    try trial.record("left date=2027-05-01 officer=A-2", "corrected date=2027-06-01 replaces=1")
    #expect(
      trial.findings("corrected date=2027-07-01 replaces=2")
        == ["--replaces error correction-of-correction"])
    #expect(
      trial.findings("left date=2027-05-01 officer=A-2 replaces=1")
        == ["--replaces error replaced-already"])
    #expect(trial.findings("left date=2027-05-01 officer=A-2").isEmpty)
  }

  @Test mutating func `what says nothing new is told`() throws {
    #expect(
      trial.findings("position-changed date=2027-07-01 officer=A-2 position=clerk")
        == ["--position warning position-as-before"])
    #expect(
      trial.findings("appointed date=2027-07-01 officer=A-2 position=clerk")
        == ["--position warning position-as-before"], "for another term")
    #expect(
      trial.findings("transferred date=2027-07-01 officer=A-2 unit=office")
        == ["--unit warning unit-as-before"])
    #expect(
      trial.findings("planned date=2027-07-01 officer=A-2 planned_position=chair")
        == ["--planned-position warning planned-as-before"])
    try trial.record("exempted date=2027-06-01 officer=A-2 requirement=degree")
    #expect(
      trial.findings("exempted date=2027-07-01 officer=A-2 requirement=degree")
        == ["--requirement error exempted-already"])
    #expect(
      trial.findings("budget-changed date=2027-07-01 fund=commune year=2027 amount=50000000")
        == ["--amount warning money-as-before"])
  }

  @Test mutating func `classes and seats must be there, and money's year not over`() throws {
    #expect(
      trial.findings("class-cancelled date=2027-07-01 programme=theory quarter=2027Q3")
        == ["--quarter error no-such-seats"])
    #expect(
      trial.findings("class-cancelled date=2027-03-01 programme=theory quarter=2027Q2 classes=2")
        == ["--classes error more-classes-than-there-are"])
    try trial.record("class-cancelled date=2027-03-01 programme=theory quarter=2027Q2")
    #expect(
      trial.findings("class-cancelled date=2027-03-02 programme=theory quarter=2027Q2")
        == ["--quarter error cancelled-already"])
    try trial.record(
      "enrolled date=2027-01-05 officer=A-2 programme=degree quarter=2027Q1",
      "enrolled date=2027-01-05 officer=A-1 programme=degree quarter=2027Q1")
    #expect(
      trial.findings(
        "seats-changed date=2027-01-10 programme=degree quarter=2027Q1 unit=small seats=1")
        == ["--seats warning fewer-seats-than-learners"])
    #expect(
      trial.findings(
        "seats-changed date=2027-01-10 programme=degree quarter=2027Q1 unit=small seats=2")
        == ["--seats warning seats-as-before"])
    #expect(
      trial.findings("budget-changed date=2027-07-01 fund=commune year=2026 amount=1")
        == ["--year error year-is-over"])
    #expect(
      trial.findings("budget-changed date=2027-07-01 fund=commune year=2072 amount=1")
        == ["--year warning year-out-of-sight"])
  }

  @Test mutating func `days are neither far ahead nor absurdly long ago`() throws {
    let started = "started officer=A-2 programme=theory quarter=2027Q2 date="
    #expect(trial.findings("left officer=A-2 date=2027-12-31").isEmpty)
    #expect(trial.findings("left officer=A-2 date=2072-01-01") == ["--date error too-far-ahead"])
    #expect(trial.findings("left officer=A-2 date=1926-01-01") == ["--date error too-long-ago"])
    #expect(trial.findings("left officer=A-2 date=2015-01-01") == ["--date error too-long-ago"])
    #expect(trial.findings(started + "2072-04-01") == ["--date error too-far-ahead"])
    #expect(
      trial.findings("started officer=A-2 programme=theory quarter=2027Q4 date=2027-10-01")
        == ["--date warning future-day"])
    #expect(
      trial.findings(
        "completed officer=A-2 date=2027-06-01 awarded=1999-06-30 qualification=theory=elementary")
        == ["--awarded error awarded-too-early"])
    #expect(
      trial.findings("enrolled officer=A-2 programme=theory quarter=2072Q2 date=2027-06-01")
        == ["--quarter error quarter-too-far-ahead"])
  }

  @Test func `what the scenario's own day has settled is not undone in silence`() throws {
    // On that day, or before it, everything is in the tables.
    let early = try EventTrial(on: "2026-11-26")
    #expect(
      early.findings("left date=2026-11-20 officer=A-2")
        == ["--date error scenario-says-otherwise"])
    #expect(
      early.findings("exempted date=2026-11-20 officer=A-2 requirement=degree")
        == ["--date warning scenario-has-it"])
    // Reported late it counts.
    #expect(trial.findings("left date=2026-11-20 officer=A-2").isEmpty)
    var rolled = early
    try rolled.record("exempted date=2026-11-20 officer=A-2 requirement=degree")
    #expect(
      rolled.findings("corrected date=2026-11-26 replaces=1")
        == ["--replaces warning replaced-before-scenario"])
  }

  @Test func `a text in more than one line, or with signs nobody sees, is refused`() {
    #expect(
      trial.findings(
        "joined date=2027-07-01 officer=N-8 name=Lê\nVăn birth_date=1990-06-30 sex=female unit=office position=clerk"
      ) == ["--name error hidden-sign"])
    #expect(
      trial.findings("left date=2027-10-01 officer=A-2 note=a\u{202E}b")
        == ["--note error hidden-sign"])
  }

  @Test func `all mistakes are told at once`() {
    #expect(
      trial.findings(
        "exempted date=1926-01-01 officer=A-1 requirement=degree",
        "left date=2027-13-01 officer=A-9",
        "corrected date=2027-07-01 replaces=4"
      ).sorted() == [
        "--date error too-long-ago", "--date error unreadable-field",
        "--officer error unknown-name", "--replaces error nothing-to-replace",
      ])
  }
}
