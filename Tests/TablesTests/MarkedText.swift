// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

/// The tables' places, of which these tests speak; the testing library has a type of that name too.
typealias SourceLocation = Tables.SourceLocation

/// A text whose places of interest are marked in the text itself: `XH-1,1️⃣TC-LLTC`.
///
/// A marker is a digit in a keycap (1️⃣ … 9️⃣); it stands before the character it marks and is no
/// part of the text.
struct MarkedText: ExpressibleByStringLiteral {
  /// The text without markers.
  let text: String

  /// The line and column of each marker.
  let places: [String: SourceLocation]

  init(stringLiteral value: String) {
    var text = ""
    var places: [String: SourceLocation] = [:]
    var line = 1
    var column = 1
    for character in value {
      if character.unicodeScalars.last == "\u{20E3}" {
        places[String(character)] = SourceLocation(file: "test", line: line, column: column)
        continue
      }
      text.append(character)
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    self.text = text
    self.places = places
  }

  var bytes: [UInt8] { Array(text.utf8) }

  /// Fails unless the diagnostics are exactly the ones expected at the markers.
  func expect(
    _ expected: [(marker: String, identifier: String)], from diagnostics: [Diagnostic],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let wanted = expected.map { marker, identifier in
      "\(places[marker].map { "\($0)" } ?? "no marker \(marker)") \(identifier)"
    }
    let got = diagnostics.map { diagnostic in
      "\(diagnostic.place.map { "\($0)" } ?? "nowhere") \(diagnostic.identifier)"
    }
    #expect(got.sorted() == wanted.sorted(), sourceLocation: sourceLocation)
  }
}
