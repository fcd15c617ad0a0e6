// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// The help of one command, made from what it declares.
struct CommandHelp {
  let command: any Command.Type

  func text(in language: Language, width: Int) -> String {
    let parser = ArgumentParser(of: command.init())
    let values = parser.declared.filter { $0.label.name == nil }
    let options = parser.declared.filter { $0.label.name != nil }
    let common = ArgumentParser(of: CommonOptions()).declared
    var lines =
      wrapped(
        usage(of: values, in: language), to: width, after: Wording.usage(language) + ": ") + [""]
    lines += wrapped(command.abstract(language), to: width)
    let sections: [(Wording, [any DeclaredArgument])] = [
      (.valuesTitle, values), (.optionsTitle, options), (.commonOptionsTitle, common),
    ]
    for (title, arguments) in sections where !arguments.isEmpty {
      lines += ["", title(language) + ":"]
      lines += arguments.flatMap { entry(for: $0, in: language, width: width) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func usage(of values: [any DeclaredArgument], in language: Language) -> String {
    let words = values.map { value in
      let name = value.label.usage(language)
      return (value.isOptional ? "[\(name)]" : name).replacing(" ", with: "\u{A0}")
    }
    let all =
      ["datchuan", command.name] + words + [
        "[\(Wording.optionsPlaceholder(language))]".replacing(" ", with: "\u{A0}")
      ]
    return all.joined(separator: " ")
  }

  private func entry(
    for argument: any DeclaredArgument, in language: Language, width: Int
  ) -> [String] {
    var help = argument.help(language)
    if let text = argument.defaultText { help += Wording.defaultValue(text)(language) }
    return HelpEntry(term: argument.label.usage(language), text: help).lines(width: width)
  }
}

/// A term with its explanation beside it.
struct HelpEntry {
  let term: String
  let text: String

  private static let termWidth = 26

  func lines(width: Int) -> [String] {
    let margin = "  " + padded("", to: Self.termWidth)
    let explanation = wrapped(text, to: width - displayWidth(of: margin))
    // A long term has a line of its own.
    guard displayWidth(of: term) < Self.termWidth else {
      return ["  " + term] + explanation.map { margin + $0 }
    }
    let first = "  " + padded(term, to: Self.termWidth) + (explanation.first ?? "")
    return [first] + explanation.dropFirst().map { margin + $0 }
  }
}

/// The help of the whole program.
enum OverallHelp {
  static func text(in language: Language, width: Int) -> String {
    var lines = wrapped(Wording.programAbstract(language), to: width)
    lines += ["", "\(Wording.usage(language)): \(Wording.overallUsage(language))", ""]
    lines += [Wording.verbsTitle(language) + ":"]
    lines += Verb.allCases.flatMap { verb in
      HelpEntry(term: verb.rawValue, text: verb.command.abstract(language)).lines(width: width)
    }
    lines += ["", Wording.exitCodesTitle(language) + ":"]
    lines += ExitStatus.allCases.flatMap { status in
      HelpEntry(term: String(status.rawValue), text: status.wording(language)).lines(width: width)
    }
    lines += ["", Wording.helpOfVerb(language)]
    return lines.joined(separator: "\n") + "\n"
  }
}
