// SPDX-License-Identifier: GPL-3.0-or-later

import JournalStore
import Scenarios
import Tables
import Tracking
import Workforce

/// The verb `journal`, `journal verify`, `journal export FILE` or `journal import FILE`.
struct JournalCommand: Command {
  static let name = "journal"
  static let abstract = Wording.journalAbstract

  enum Action: String, ArgumentChoice { case list, verify, export, `import` }

  @Positional(.actionPlaceholder, .journalActionHelp) var action = Action.list
  @Positional(.filePlaceholder, .journalFileHelp) var file: String? = nil
  @Option("officer", .journalOfficerPlaceholder, .journalOfficerHelp) var officer: String? = nil
  @Option("since", .dayPlaceholder, .sinceHelp) var since: Day? = nil
  @Option("known-on", .dayPlaceholder, .knownOnHelp) var knownOn: Day? = nil
  @Option("head", .headPlaceholder, .headHelp) var head: JournalHead? = nil
  @Option("journal", .filePlaceholder, .journalHelp) var journal: String? = nil
  @Option("scenario", .folderPlaceholder, .journalScenarioHelp) var scenario: String? = nil
  @Flag("masked", .maskedHelp) var isMasked
  @Flag("json", .jsonHelp) var asJSON

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let place = JournalPlace(file: journal, scenario: scenario)
    let pipeline = Pipeline(console: console)
    switch action {
    case .list: return try list(place, pipeline)
    case .verify: return try verify(place, pipeline)
    case .export:
      let summary = try pipeline.export(place, to: neededFile(), masked: isMasked)
      try console.write(console.text(.journalExported(summary, to: neededFile())) + "\n")
      return .done
    case .import:
      let summary = try pipeline.importEvents(from: neededFile(), to: place)
      try console.write(console.text(.journalImported(summary, to: place.file)) + "\n")
      return .done
    }
  }

  private func neededFile() throws(CommandFailure) -> String {
    guard let file else { throw .usage(.missing(.positional(.filePlaceholder))) }
    return file
  }

  private func list(_ place: JournalPlace, _ pipeline: Pipeline) throws(CommandFailure)
    -> ExitStatus
  {
    if let file { throw .usage(.superfluous(file)) }
    let console = pipeline.console
    let (all, faults) = try read(place, pipeline)
    let known = all.known(on: knownOn)
    let shown = known.filter { recorded in
      (since.map { $0 <= recorded.event.trueFrom } ?? true)
        && (officer.map { $0 == recorded.event.happening.officer?.text } ?? true)
    }
    if asJSON {
      try console.write(JSONValue.array(shown.map { EventLines.line($0, seal: nil) }).text())
    } else {
      let list = JournalList(
        shown: shown, known: known, scenario: try? pipeline.scenario(of: place))
      try console.write(list.text(in: console.language, width: console.width))
    }
    if faults.isEmpty { return .done }
    console.tell(.journalShownThoughChanged(place.file), faults, then: .restoreRemedy(place.file))
    return .violations
  }

  /// All events and what was done to them behind the program's back: whoever must mend a journal
  /// has to see what is left of it.
  private func read(
    _ place: JournalPlace, _ pipeline: Pipeline
  ) throws(CommandFailure) -> (Journal, [JournalFault]) {
    let kept = try pipeline.journal(at: place.file) { () throws(KeptJournal.Failure) in
      try KeptJournal.openForReading(place.file)
    }
    let faults = try pipeline.journal(at: place.file) { () throws(KeptJournal.Failure) in
      try kept.chainFaults()
    }
    do {
      return (try kept.journal(), faults)
    } catch {
      throw .journal(faults.isEmpty ? error : .file(.changed(faults)), place.file)
    }
  }

  private func verify(
    _ place: JournalPlace, _ pipeline: Pipeline
  ) throws(CommandFailure) -> ExitStatus {
    let console = pipeline.console
    let (faults, own) = try pipeline.journal(at: place.file) {
      () throws(KeptJournal.Failure) in
      let kept = try KeptJournal.openForReading(place.file)
      return (try kept.verify(noted: head), try kept.head())
    }
    if asJSON {
      let value: JSONValue = [
        "intact": .bool(faults.isEmpty), "entries": .integer(Int64(own.number)),
        "head": .string("\(own.number):\(own.seal)"),
        "faults": .array(faults.map { .string($0.wording(console.language)) }),
      ]
      try console.write(value.text())
    } else {
      let lines =
        [console.text(faults.isEmpty ? .journalIntact(own) : .journalChanged(faults.count))]
        + faults.map { "  - " + $0.wording(console.language) }
      try console.write(
        lines.flatMap { wrapped($0, to: console.width) }.joined(separator: "\n") + "\n")
    }
    return faults.isEmpty ? .done : .violations
  }
}

extension JournalHead: ArgumentValue {
  static var expectation: Wording { .aHead }

  /// Reads `12:9f…`, the number and the seal that `journal verify` prints.
  static func read(_ text: String) -> JournalHead? {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let number = Int(parts[0]), number >= 0,
      let seal = Seal(text: parts[1])
    else { return nil }
    return JournalHead(number: number, seal: seal)
  }

  var argumentText: String? { "\(number):\(seal)" }
}
