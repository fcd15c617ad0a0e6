// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables
import Workforce

/// The verb `record EVENT …` or `record --from FILE`.
struct RecordCommand: Command {
  static let name = "record"
  static let abstract = Wording.recordAbstract

  @Positional(.eventPlaceholder, .eventHelp) var kind: String? = nil
  @Option("from", .filePlaceholder, .recordFromHelp) var table: String? = nil
  @Option("journal", .filePlaceholder, .journalHelp) var journal: String? = nil
  @Option("scenario", .folderPlaceholder, .journalScenarioHelp) var scenario: String? = nil
  @Flag("dry-run", .dryRunHelp) var isTrial
  @Flag("json", .jsonHelp) var asJSON

  /// One option for each thing that an event may state.
  let fields = EventsTable.columns.filter { $0 != .event }.map { field in
    Option<String?>(
      wrappedValue: nil, field.optionName, .textPlaceholder, field.optionHelp)
  }

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let place = JournalPlace(file: journal, scenario: scenario)
    let sources = try sources(on: console)
    let pipeline = Pipeline(console: console)
    let (events, scenario, isNew) = try pipeline.record(sources, at: place, dryRun: isTrial)
    if isNew, !isTrial { console.tell(console.text(.journalBegun(place.file)) + "\n") }
    if asJSON {
      try console.write(
        JSONValue.array(events.map { EventLines.line($0, seal: nil) }).text())
    } else {
      let teller = EventTeller(scenario, events: events, in: console.language)
      let lines = events.flatMap { recorded in
        wrapped(
          "\(recorded.number). \(console.language.day(recorded.event.trueFrom)) – "
            + "\(teller.kind(recorded.event)): \(teller.content(recorded.event))",
          to: console.width, after: "  ")
      }
      let headline = console.text(.recorded(events.count, in: place.file, isTrial: isTrial))
      try console.write(
        (wrapped(headline, to: console.width) + lines).joined(separator: "\n") + "\n")
    }
    return .done
  }

  private func sources(on console: Console) throws(CommandFailure) -> [EventSource] {
    var stated = EventTexts()
    for (option, field) in zip(fields, EventsTable.columns.filter { $0 != .event }) {
      if let text = option.wrappedValue { stated[field] = text.nfc }
    }
    stated[.by] = stated[.by] ?? console.userName?.nfc
    guard let table else {
      guard let kind else {
        throw .usage(.missing(.positional(.eventPlaceholder)))
      }
      stated[.event] = kind
      stated[.date] = stated[.date] ?? console.now().day.description
      return [EventSource(stated)]
    }
    if let kind { stated[.event] = kind }
    let bytes: [UInt8]
    do { bytes = try AtomicFile.read(table) } catch { throw .file(error) }
    let (sources, diagnostics) = EventsTable.read(bytes, file: table, common: stated)
    guard diagnostics.allSatisfy({ $0.severity != .error }) else { throw .input(diagnostics) }
    return sources
  }
}

extension EventField {
  fileprivate var optionHelp: Wording {
    switch self {
    case .date:
      Wording(
        vi: "\(meaning.vi); không ghi thì hôm nay", en: "\(meaning.en); left out: today")
    case .by:
      Wording(
        vi: "\(meaning.vi); không ghi thì tên người dùng của máy",
        en: "\(meaning.en); left out: the name of the machine's user")
    case .quarter:
      Wording(
        vi: "\(meaning.vi); không cần ghi khi chỉ có một khóa học đang mở",
        en: "\(meaning.en); not needed when only one such training is under way")
    case .replaces:
      Wording(
        vi: "\(meaning.vi): sự kiện ghi nhầm không bị sửa hay xóa mà được thay",
        en: "\(meaning.en): what was wrong is neither edited nor deleted, but replaced")
    default: meaning
    }
  }
}
