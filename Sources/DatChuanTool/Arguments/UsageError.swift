// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// What is wrong with the words of a command line, in parts.
enum UsageError: Error, Hashable, Sendable {
  case missingVerb
  case unknownVerb(String, closest: String?)
  case unknownOption(String, closest: String?)
  case missingValue(ArgumentLabel)
  case unexpectedValue(ArgumentLabel, found: String)
  case unreadable(ArgumentLabel, found: String, expected: Wording)
  case repeated(ArgumentLabel)
  case missing(ArgumentLabel)
  case superfluous(String)
  case exclusive(String, String)

  /// An option that means something only beside one of some others.
  case onlyBeside(String, [String])
  case unknownName(ArgumentLabel, found: String, closest: String?)
  case unknownWord(ArgumentLabel, found: String, known: [String], closest: String?)
}
