// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// The verb `help [VERB]`.
struct HelpCommand: Command {
  static let name = "help"
  static let abstract = Wording.helpAbstract

  @Positional(.verbPlaceholder, .verbHelp) var verb: String? = nil
  @Positional(.verbPlaceholder, .secondVerbHelp) var second: String? = nil

  init() {}

  init(about verb: Verb) {
    self.verb = verb.rawValue
  }

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    guard let verb else {
      try console.write(OverallHelp.text(in: console.language, width: console.width))
      return .done
    }
    let words = [verb] + (second.map { [$0] } ?? [])
    guard let known = Verb(rawValue: words.joined(separator: " ")) else {
      let verbs = Verb.allCases.map(\.rawValue)
      let name = words.joined(separator: " ")
      throw .usage(.unknownVerb(name, closest: KnownNames.closest(to: name, in: verbs)))
    }
    let help = CommandHelp(command: known.command)
    try console.write(help.text(in: console.language, width: console.width))
    return .done
  }
}
