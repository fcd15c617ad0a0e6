// SPDX-License-Identifier: GPL-3.0-or-later

/// A piece of a condition's text.
struct ConditionToken {
  enum Kind: Hashable {
    case word
    case quoted
    case sign
    case end
  }

  let kind: Kind
  let text: String

  /// Characters before the token, and how many it takes.
  let offset: Int
  let length: Int

  /// Cuts a text into tokens; the last one is always the end.
  static func tokens(of text: String) throws(ConditionSyntaxError) -> [ConditionToken] {
    let characters = Array(text)
    var tokens: [ConditionToken] = []
    var position = 0
    while position < characters.count {
      let start = position
      let character = characters[position]
      if character.isWhitespace {
        position += 1
      } else if character == "\"" {
        position += 1
        while position < characters.count, characters[position] != "\"" { position += 1 }
        guard position < characters.count else {
          throw ConditionSyntaxError(
            reason: .unclosedQuote, offset: start, length: characters.count - start,
            found: String(characters[start...]))
        }
        position += 1
        tokens.append(
          ConditionToken(
            kind: .quoted, text: String(characters[(start + 1)..<(position - 1)]), offset: start,
            length: position - start))
      } else if signs.contains(character) {
        position += 1
        let two = position < characters.count && characters[position] == "="
        if two, "<>!".contains(character) { position += 1 }
        tokens.append(
          ConditionToken(
            kind: .sign, text: String(characters[start..<position]), offset: start,
            length: position - start))
      } else {
        while position < characters.count, !characters[position].isWhitespace,
          !signs.contains(characters[position]), characters[position] != "\""
        {
          position += 1
        }
        tokens.append(
          ConditionToken(
            kind: .word, text: String(characters[start..<position]), offset: start,
            length: position - start))
      }
    }
    tokens.append(ConditionToken(kind: .end, text: "", offset: characters.count, length: 1))
    return tokens
  }

  private static let signs: Set<Character> = ["(", ")", "|", "=", "<", ">", "!", "@", ";"]
}
