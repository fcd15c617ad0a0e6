// SPDX-License-Identifier: GPL-3.0-or-later

/// One message in the two languages of the house.
package struct Wording: Hashable, Sendable {
  /// The Vietnamese text.
  package var vi: String

  /// The English text.
  package var en: String

  /// Creates a message from its two texts.
  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// Creates a message that reads the same in both languages, such as a name or a number.
  package init(_ text: String) {
    self.init(vi: text, en: text)
  }

  /// Returns the text in a language.
  package func text(in language: Language) -> String {
    switch language {
    case .vietnamese: vi
    case .english: en
    }
  }

  /// Returns the text in a language.
  package func callAsFunction(_ language: Language) -> String {
    text(in: language)
  }
}
