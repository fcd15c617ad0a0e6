// SPDX-License-Identifier: GPL-3.0-or-later

extension Diagnostic {
  /// Returns the diagnostic as data for other programs; what is absent is null.
  package func json(in language: Language) -> JSONValue {
    [
      "severity": .string(severity.rawValue),
      "id": .string(identifier),
      "message": .string(message(language)),
      "file": .optional(place?.file),
      "line": .optional(place?.line),
      "column": .optional(place?.column),
      "found": .optional(found),
      "expected": .optional(expected?(language)),
      "remedy": .optional(remedy?(language)),
      "notes": .array(notes.map { $0.json(in: language) }),
    ]
  }
}

extension Diagnostic.Note {
  fileprivate func json(in language: Language) -> JSONValue {
    [
      "message": .string(wording(language)),
      "file": .optional(place?.file),
      "line": .optional(place?.line),
      "column": .optional(place?.column),
    ]
  }
}

extension Sequence where Element == Diagnostic {
  /// Returns all of them as data, in order of place.
  package func json(in language: Language) -> JSONValue {
    .array(sorted().map { $0.json(in: language) })
  }
}
