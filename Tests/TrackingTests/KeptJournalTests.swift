// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Tracking
import Workforce
import WorkforceTestSupport

struct KeptJournalTests {
  /// Two officers' events, one about nobody, and one that was recorded of the wrong officer.
  private static var events: [TrainingEvent] {
    let note = "Một dòng\ntab\tvà \\ trong ghi chú dài hơn mười lăm chữ"
    let training = Commitment(
      officer: "o1", programme: "a-programme-with-a-long-name", start: Quarter(2027, 2))
    return [
      TrainingEvent(.enrolled(training), trueFrom: "2027-03-20", recordedBy: "Lan", note: note),
      TrainingEvent(.left("o2"), trueFrom: "2027-04-01", recordedBy: "Văn phòng Đảng ủy xã"),
      TrainingEvent(
        .classCancelled(
          ClassRun(intake: Intake.ID(programme: "x", quarter: Quarter(2027, 2), unit: nil))),
        trueFrom: "2027-04-02", recordedBy: "Lan"),
      TrainingEvent(.left("o1"), trueFrom: "2027-05-01", recordedBy: "Lan"),
      TrainingEvent(.left("o3"), trueFrom: "2027-05-01", recordedBy: "Lan", replaces: 4),
      TrainingEvent(.retired("o4"), trueFrom: "2027-06-01", recordedBy: "Lan"),
    ]
  }

  private static func kept() throws -> (KeptJournal, folder: URL) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let kept = try KeptJournal.create(folder.appending(path: "journal").path())
    try kept.record(events, at: Moment(seconds: 1_800_000_000))
    return (kept, folder)
  }

  @Test func `what is read is what was recorded, signs that need escaping too`() throws {
    let (kept, folder) = try Self.kept()
    defer { try? FileManager.default.removeItem(at: folder) }
    let journal = try kept.journal()
    #expect(journal.events.map(\.event) == Self.events)
    #expect(journal.events.map(\.number) == Array(1...6) && journal.last == 6)
  }

  @Test func `an extract has an officer's events, those about nobody, and what replaced them`()
    throws
  {
    let (kept, folder) = try Self.kept()
    defer { try? FileManager.default.removeItem(at: folder) }
    let extract = try kept.extract(about: ["o1"], numbers: [])
    #expect(extract.events.map(\.number) == [1, 3, 4, 5])
    #expect(extract.last == 6)
    // Event 4 was replaced, though by an event about somebody else.
    #expect(extract.events(asOf: "2027-12-01").map(\.number) == [1, 3, 5])
    #expect(extract[4]?.event == Self.events[3] && extract[2] == nil)
    #expect(try kept.extract(about: [], numbers: [4, 99]).events.map(\.number) == [1, 3, 4, 5])
  }
}
