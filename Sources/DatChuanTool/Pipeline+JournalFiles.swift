// SPDX-License-Identifier: GPL-3.0-or-later

import JournalStore
import Scenarios
import Tables
import Tracking
import Workforce

extension Pipeline {
  /// Writes a journal as lines of JSON; masked, so that a fault can be shown to others.
  func export(
    _ place: JournalPlace, to file: String, masked isMasked: Bool
  ) throws(CommandFailure) -> Int {
    try PlanDestination.check(file)
    let (sealed, documents) = try journal(at: place.file) {
      () throws(KeptJournal.Failure) in
      let kept = try KeptJournal.openForReading(place.file)
      try kept.expectWholeChain()
      return (try kept.sealedEvents(), try kept.documents())
    }
    var events = sealed.map { (event: $0.event, seal: String?.some($0.seal.description)) }
    var shown = documents
    if isMasked {
      var mask = EventMask()
      events = events.map { (event: mask.mask($0.event), seal: nil) }
      let kept = Set(events.flatMap { $0.event.event.documents })
      shown = documents.filter { kept.contains(SHA256.hexDigest(of: $0)) }
    }
    do {
      // As the journal itself, what names people is for its owner's eyes.
      try AtomicFile.write(
        EventLines.bytes(events, documents: shown), to: file, isPrivate: !isMasked)
    } catch {
      throw .file(error)
    }
    return events.count
  }

  /// Adds the events of a file to a journal that is empty or begins with the same events.
  func importEvents(
    from file: String, to place: JournalPlace
  ) throws(CommandFailure) -> JournalImport {
    let bytes: [UInt8]
    do { bytes = try AtomicFile.read(file) } catch { throw .file(error) }
    let (content, diagnostics) = EventLines.read(bytes, file: file)
    guard diagnostics.allSatisfy({ $0.severity != .error }) else { throw .input(diagnostics) }
    let heads = try heads(of: content, file: file)
    let summary = try adopt(content, heads: heads, to: place)
    let misfits = EventChecks.misfits(
      in: content.events, after: summary.known, of: try? scenario(of: place),
      on: console.now().day, file: file)
    if !misfits.isEmpty { console.tell(misfits.rendered(in: console.language)) }
    return summary
  }

  private func adopt(
    _ content: EventLines.Content, heads: [JournalHead], to place: JournalPlace
  ) throws(CommandFailure) -> JournalImport {
    try journal(at: place.file) { () throws(KeptJournal.Failure) in
      let isNew = !place.exists
      // A journal whose first event can't be kept is not begun.
      if isNew, content.events.isEmpty { return JournalImport(added: 0, known: 0) }
      let kept = isNew ? try KeptJournal.create(place.file) : try KeptJournal.open(place.file)
      try kept.expectWholeChain()
      let own = try kept.head()
      guard own.number < heads.count, heads[own.number] == own else {
        throw .file(.movedOn(last: own.number))
      }
      try kept.adopt(
        Array(content.events.dropFirst(own.number)), documents: content.documents, after: own)
      return JournalImport(added: content.events.count - own.number, known: own.number)
    }
  }

  /// The head after each number of events; what the lines say of their seals must be so.
  private func heads(
    of content: EventLines.Content, file: String
  ) throws(CommandFailure) -> [JournalHead] {
    var heads = [JournalHead(number: 0, seal: .first)]
    var wrong: [Diagnostic] = []
    for (event, stated) in zip(content.events, content.seals) {
      let seal = KeptJournal.seal(of: event, after: heads[heads.count - 1].seal)
      heads.append(JournalHead(number: event.number, seal: seal))
      if let stated, stated != seal.description {
        wrong.append(
          Diagnostic(
            .error, "wrong-seal", .wrongSeal(event.number), place: SourceLocation(file: file)))
        break
      }
    }
    guard wrong.isEmpty else { throw .input(wrong) }
    return heads
  }
}

/// What an import did.
struct JournalImport {
  /// How many events are new.
  let added: Int

  /// How many were there already.
  let known: Int
}

extension TrainingEvent {
  /// The digests of the documents it speaks of.
  var documents: [String] {
    guard case .approved(let approval) = happening else { return [] }
    return approval.documents.map(\.sha256)
  }
}
