// SPDX-License-Identifier: GPL-3.0-or-later

/// One thing to tell the user about their files: what, where, and what to do.
package struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  package var severity: Severity

  /// The stable name by which checks and documentation refer to it, such as `unknown-programme`.
  package var identifier: String

  /// What is the matter, without full stop.
  package var message: Wording

  /// Where, or nil when it concerns no single place.
  package var place: SourceLocation?

  /// The text found there.
  package var found: String?

  /// What was expected instead.
  package var expected: Wording?

  /// What to do about it, as a sentence or question of its own.
  package var remedy: Wording?

  /// Other places that explain it.
  package var notes: [Note]

  /// The source line, when there is one to show.
  package var excerpt: Excerpt?

  /// Creates a diagnostic that points at a place in no text that was read, or at none.
  package init(
    _ severity: Severity, _ identifier: String, _ message: Wording,
    place: SourceLocation? = nil, found: String? = nil, expected: Wording? = nil,
    remedy: Wording? = nil, notes: [Note] = [], excerpt: Excerpt? = nil
  ) {
    self.severity = severity
    self.identifier = identifier
    self.message = message
    self.place = place
    self.found = found
    self.expected = expected
    self.remedy = remedy
    self.notes = notes
    self.excerpt = excerpt
  }

  /// Creates a diagnostic that points at a stretch of text and shows its line.
  package init(
    _ severity: Severity, _ identifier: String, _ message: Wording, at span: SourceSpan,
    found: String? = nil, expected: Wording? = nil, remedy: Wording? = nil, notes: [Note] = []
  ) {
    self.init(
      severity, identifier, message, place: span.location, found: found, expected: expected,
      remedy: remedy, notes: notes, excerpt: span.excerpt)
  }
}

extension Diagnostic {
  /// How much a diagnostic matters.
  package enum Severity: String, CaseIterable, Hashable, Sendable {
    /// The input can't be used.
    case error
    /// The input can be used, but probably says something else than was meant.
    case warning
    /// Worth knowing.
    case note
  }

  /// A remark that belongs to a diagnostic, with a place of its own.
  package struct Note: Hashable, Sendable {
    package var wording: Wording
    package var place: SourceLocation?

    package init(_ wording: Wording, place: SourceLocation? = nil) {
      self.wording = wording
      self.place = place
    }
  }

  /// A source line and the stretch of it that is meant.
  package struct Excerpt: Hashable, Sendable {
    /// The number of the physical line in its file.
    package var line: Int

    /// The line, shortened with `…` when it is long.
    package var text: String

    /// The first character meant, counted from one in `text`.
    package var column: Int

    /// How many characters are meant, at least one.
    package var length: Int

    package init(line: Int, text: String, column: Int, length: Int) {
      self.line = line
      self.text = text
      self.column = column
      self.length = length
    }
  }
}
