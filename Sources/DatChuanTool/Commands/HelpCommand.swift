// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// The verb `help [VERB]`.
struct HelpCommand: Command {
  static let name = "help"
  static let abstract = Wording.helpAbstract

  @Positional(.verbPlaceholder, .verbHelp) var verb: String? = nil

  init() {}

  init(about verb: Verb) {
    self.verb = verb.rawValue
  }

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    guard let verb else {
      try console.write(OverallHelp.text(in: console.language, width: console.width))
      return .done
    }
    guard let known = Verb(rawValue: verb) else {
      let verbs = Verb.allCases.map(\.rawValue)
      throw .usage(.unknownVerb(verb, closest: KnownNames.closest(to: verb, in: verbs)))
    }
    let help = CommandHelp(command: known.command)
    try console.write(help.text(in: console.language, width: console.width))
    return .done
  }
}
