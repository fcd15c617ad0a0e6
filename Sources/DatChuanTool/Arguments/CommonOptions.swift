// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// What every command understands, before or after its verb.
struct CommonOptions {
  @Option("lang", .languagePlaceholder, .languageHelp) var language = Language.vietnamese
  @Flag("help", .helpHelp) var wantsHelp
  @Flag("version", .versionHelp) var wantsVersion

  /// The language asked for anywhere in the words, so that mistakes are told in it too.
  static func language(in words: [String]) -> Language {
    for (word, next) in zip(words, words.dropFirst() + [""]) {
      if word == "--" { break }
      let text =
        word == "--lang" ? next : word.hasPrefix("--lang=") ? String(word.dropFirst(7)) : ""
      if let language = Language.read(text) { return language }
    }
    return .vietnamese
  }
}
