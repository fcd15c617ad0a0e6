// SPDX-License-Identifier: GPL-3.0-or-later

package import JournalStore
package import Workforce

/// A journal in its file: what is recorded here is there for good.
package struct KeptJournal {
  package enum Failure: Error, Hashable, Sendable {
    case file(JournalFailure)
    case unreadable(UnreadableEntry)
  }

  private let file: JournalFile

  package var path: String { file.path }

  private init(_ file: JournalFile) { self.file = file }

  package static func create(_ path: String) throws(Failure) -> KeptJournal {
    do { return KeptJournal(try JournalFile.create(path)) } catch { throw .file(error) }
  }

  package static func open(_ path: String) throws(Failure) -> KeptJournal {
    do { return KeptJournal(try JournalFile.open(path)) } catch { throw .file(error) }
  }

  package static func openForReading(_ path: String) throws(Failure) -> KeptJournal {
    do { return KeptJournal(try JournalFile.openForReading(path)) } catch { throw .file(error) }
  }
}

extension KeptJournal {
  /// All events, as they were at one moment.
  package func journal() throws(Failure) -> Journal {
    Journal(
      try events { file, take throws(JournalFailure) in try file.forEachBody(take) })
  }

  /// What concerns some officers, those of some events by their numbers, or nobody in particular.
  ///
  /// - Complexity: linear in those events, whatever else the journal holds.
  package func extract(
    about officers: Set<String>, numbers: Set<TrainingEvent.Number>
  ) throws(Failure) -> Journal {
    let last = try head().number
    let named = try events { file, take throws(JournalFailure) in
      for number in numbers.sorted() { try file.forEachBody(ofNumber: number, take) }
    }
    let officers = officers.union(named.compactMap { $0.event.happening.officer?.text })
    var found = try events { file, take throws(JournalFailure) in
      try file.forEachBody(about: nil, take)
      for officer in officers.sorted() { try file.forEachBody(about: officer, take) }
    }
    // What was replaced does not count, whoever the event in its place is about.
    let known = Set(found.map(\.number)).sorted()
    found += named
    found += try events { file, take throws(JournalFailure) in
      for number in known { try file.forEachBody(ofNumber: number, take) }
    }
    var taken: Set<TrainingEvent.Number> = []
    return Journal(
      extract: found.filter { $0.number <= last && taken.insert($0.number).inserted }
        .sorted { $0.number < $1.number }, last: last)
  }

  private typealias Take = (_ number: Int, _ recordedAt: Int, _ body: [UInt8]) -> Void

  private func events(
    _ read: (JournalFile, Take) throws(JournalFailure) -> Void
  ) throws(Failure) -> [RecordedEvent] {
    var events: [RecordedEvent] = []
    var unreadable: UnreadableEntry?
    var decoder = EventDecoder()
    do {
      try read(file) { number, moment, body in
        do throws(UnreadableEntry) {
          events.append(try decoder.event(number: number, recordedAt: moment, body: body))
        } catch {
          unreadable = unreadable ?? error
        }
      }
    } catch {
      throw .file(error)
    }
    if let unreadable { throw .unreadable(unreadable) }
    return events
  }

  /// All events with their seals, for a file that another program reads.
  package func sealedEvents() throws(Failure) -> [(event: RecordedEvent, seal: Seal)] {
    let events = try journal().events
    var seals: [Seal] = []
    do {
      try file.forEachEntry { _, seal in seals.append(seal) }
    } catch {
      throw .file(error)
    }
    // Somebody may have added to the journal in between.
    return Array(zip(events, seals)).map { (event: $0, seal: $1) }
  }

  /// Records events with the documents they speak of, all or none.
  ///
  /// `last` is the number of the event that the writer knew as the last one.
  ///
  /// - Throws: `movedOn` where somebody else was faster.
  @discardableResult
  package func record(
    _ events: [TrainingEvent], documents: [[UInt8]] = [], at moment: Moment,
    after last: TrainingEvent.Number? = nil
  ) throws(Failure) -> [RecordedEvent] {
    do {
      let stored = try file.append(
        events.map { JournalEntry($0) }, documents: documents, at: moment.seconds, after: last)
      return zip(stored, events).map {
        RecordedEvent(number: $0.number, recordedAt: moment, event: $1)
      }
    } catch {
      throw .file(error)
    }
  }

  /// Goes on with the events of another journal that begins with what stands here.
  package func adopt(
    _ events: [RecordedEvent], documents: [[UInt8]], after head: JournalHead
  ) throws(Failure) {
    let entries = events.map {
      StoredEntry(
        number: $0.number, recordedAt: $0.recordedAt.seconds, entry: JournalEntry($0.event))
    }
    do {
      try file.adopt(entries, documents: documents, after: head)
    } catch {
      throw .file(error)
    }
  }

  /// The seal that an event has behind another's.
  package static func seal(of recorded: RecordedEvent, after previous: Seal) -> Seal {
    Seal.of(
      StoredEntry(
        number: recorded.number, recordedAt: recorded.recordedAt.seconds,
        entry: JournalEntry(recorded.event)), after: previous)
  }

  package func head() throws(Failure) -> JournalHead {
    do { return try file.head() } catch { throw .file(error) }
  }

  /// Finds entries that something else than this program changed; quicker than `verify`, which also
  /// looks at the file's structure and at the documents.
  package func chainFaults() throws(Failure) -> [JournalFault] {
    do { return try file.chainFaults() } catch { throw .file(error) }
  }

  /// - Throws: `changed` where something else than this program changed an entry.
  package func expectWholeChain() throws(Failure) {
    let faults = try chainFaults()
    if !faults.isEmpty { throw .file(.changed(faults)) }
  }

  package func verify(noted: JournalHead? = nil) throws(Failure) -> [JournalFault] {
    do { return try file.verify(noted: noted) } catch { throw .file(error) }
  }

  package func copy(to path: String) throws(Failure) {
    do { try file.copy(to: path) } catch { throw .file(error) }
  }

  /// The bytes of a document by its SHA-256 in hexadecimal.
  package func document(_ sha256: String) throws(Failure) -> [UInt8]? {
    guard let digest = Seal(text: sha256) else { return nil }
    do { return try file.document(digest) } catch { throw .file(error) }
  }

  package func documents() throws(Failure) -> [[UInt8]] {
    var documents: [[UInt8]] = []
    do {
      try file.forEachDocument { documents.append($0) }
    } catch {
      throw .file(error)
    }
    return documents
  }
}

extension Journal {
  /// The approvals that count, in the order in which they became true.
  package func approvals(asOf day: Day? = nil, knownOn: Day? = nil) -> [(RecordedEvent, Approval)] {
    let last = day ?? events.map(\.event.trueFrom).max()
    guard let last else { return [] }
    return events(asOf: last, knownOn: knownOn).compactMap { recorded in
      if case .approved(let approval) = recorded.event.happening {
        (recorded, approval)
      } else {
        nil
      }
    }
  }
}
