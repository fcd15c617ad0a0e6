// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// The verbs of the program, in the order in which they are used.
enum Verb: String, CaseIterable {
  case check, gaps, plan, verify, compare, worth, explain
  case whyNot = "why-not"
  case simulate
  case simulateMerge = "simulate merge"
  case allot, gather, export, generate
  case record, journal, backup, restore
  case roll, approve, ledger
  case progress, alerts
  case percent
  case help, version

  var command: any Command.Type {
    switch self {
    case .check: CheckCommand.self
    case .gaps: GapsCommand.self
    case .plan: PlanCommand.self
    case .verify: VerifyCommand.self
    case .compare: CompareCommand.self
    case .worth: WorthCommand.self
    case .explain: ExplainCommand.self
    case .whyNot: WhyNotCommand.self
    case .simulate: SimulateCommand.self
    case .simulateMerge: SimulateMergeCommand.self
    case .allot: AllotCommand.self
    case .gather: GatherCommand.self
    case .export: ExportCommand.self
    case .generate: GenerateCommand.self
    case .record: RecordCommand.self
    case .journal: JournalCommand.self
    case .backup: BackupCommand.self
    case .restore: RestoreCommand.self
    case .roll: RollCommand.self
    case .approve: ApproveCommand.self
    case .ledger: LedgerCommand.self
    case .progress: ProgressCommand.self
    case .alerts: AlertsCommand.self
    case .percent: PercentCommand.self
    case .help: HelpCommand.self
    case .version: VersionCommand.self
    }
  }

  /// Finds the verb among some words and runs it.
  static func run(_ words: [String], on console: Console) throws(CommandFailure) -> ExitStatus {
    let command: any Command
    do {
      command = try Self.command(in: words)
    } catch {
      throw .usage(error)
    }
    return try command.run(on: console)
  }

  /// Reads some words; whoever asks for help or the version gets that and nothing else.
  static func command(in words: [String]) throws(UsageError) -> any Command {
    let before = CommonOptions()
    let rest = try ArgumentParser(of: before).parseOptions(before: words)
    if before.wantsVersion { return VersionCommand() }
    guard let word = rest.first else {
      if before.wantsHelp { return HelpCommand() }
      throw .missingVerb
    }
    let (found, count) = verb(at: rest)
    guard let verb = found else {
      let verbs = allCases.map(\.rawValue)
      throw .unknownVerb(word, closest: KnownNames.closest(to: word, in: verbs))
    }
    if before.wantsHelp { return HelpCommand(about: verb) }
    let command = verb.command.init()
    let after = CommonOptions()
    try ArgumentParser(of: command, after).parse(rest.dropFirst(count))
    if after.wantsVersion { return VersionCommand() }
    return after.wantsHelp ? HelpCommand(about: verb) : command
  }

  /// The verb that some words begin with, the longer one of two, and of how many words it is.
  static func verb(at words: [String]) -> (verb: Verb?, count: Int) {
    let pair = words.prefix(2).joined(separator: " ")
    if words.count > 1, let verb = Verb(rawValue: pair) { return (verb, 2) }
    return (words.first.flatMap(Verb.init(rawValue:)), 1)
  }
}
