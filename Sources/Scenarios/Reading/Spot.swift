// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// What a message points at; places and excerpts are worked out only for the few that are told.
enum Spot {
  case span(SourceSpan)
  case file(String)

  var place: SourceLocation {
    switch self {
    case .span(let span): span.location
    case .file(let file): SourceLocation(file: file)
    }
  }

  var excerpt: Diagnostic.Excerpt? {
    switch self {
    case .span(let span): span.excerpt
    case .file: nil
    }
  }
}

extension Diagnostic {
  /// Creates a diagnostic that points at a spot.
  init(
    _ severity: Severity, _ identifier: String, _ message: Wording, at spot: Spot,
    found: String? = nil, expected: Wording? = nil, remedy: Wording? = nil, notes: [Note] = []
  ) {
    self.init(
      severity, identifier, message, place: spot.place, found: found, expected: expected,
      remedy: remedy, notes: notes, excerpt: spot.excerpt)
  }
}
