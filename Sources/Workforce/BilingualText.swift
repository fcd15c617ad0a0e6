// SPDX-License-Identifier: GPL-3.0-or-later

/// One message in the two languages of the program, Vietnamese first.
public struct BilingualText: Hashable, Sendable {
  public let vietnamese: String
  public let english: String

  public init(_ vietnamese: String, _ english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }
}

extension [BilingualText] {
  /// The texts in a row, with each language's word between them.
  package func joined(by vietnamese: String, _ english: String) -> BilingualText {
    BilingualText(
      map(\.vietnamese).joined(separator: vietnamese), map(\.english).joined(separator: english))
  }
}

extension BilingualText {
  /// The text with other words before it, and perhaps a sign behind it.
  package func behind(
    _ vietnameseStart: String, _ englishStart: String, closing: String = ""
  ) -> BilingualText {
    BilingualText(vietnameseStart + vietnamese + closing, englishStart + english + closing)
  }
}
