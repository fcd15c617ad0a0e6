// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension RowReader {
  /// Reads a list of `dimension=level` and `dimension=level@field`.
  func grants(_ column: String) -> [Programme.Grant]? {
    guard let field = neededField(column), context.parser != nil else { return nil }
    let parts = parts(of: field)
    let grants = parts.compactMap { grant($0, in: field) }
    return grants.count == parts.count && !grants.isEmpty ? grants : nil
  }

  private func grant(_ part: Field.Part, in field: Field) -> Programme.Grant? {
    let text = GrantText(part.text)
    func spot(_ piece: GrantText.Piece) -> Spot {
      field.spot(part.offset + piece.offset, max(1, piece.text.count))
    }
    guard let text else {
      findings.report(.badGrant(part.text, at: field.spot(part.offset, part.text.count)))
      return nil
    }
    guard let dimension = context.dimensions[text.dimension.text] else {
      findings.report(
        .unknownDimension(
          text.dimension.text, known: context.dimensions.keys.sorted(), at: spot(text.dimension)))
      return nil
    }
    guard let level = dimension.level(text.level.text) else {
      findings.report(.unknownLevel(text.level.text, of: dimension, at: spot(text.level)))
      return nil
    }
    return Programme.Grant(level: level, field: text.field.map(FieldOfStudy.named) ?? .any)
  }
}

/// The pieces of `dimension=level@field`.
private struct GrantText {
  struct Piece {
    let text: String
    let offset: Int
  }

  let dimension: Piece
  let level: Piece
  let field: String?

  init?(_ text: String) {
    let characters = Array(text)
    guard let equals = characters.firstIndex(of: "="), equals > 0,
      !"<>!".contains(characters[equals - 1])
    else { return nil }
    let at = characters[equals...].firstIndex(of: "@")
    func piece(_ range: Range<Int>) -> Piece {
      var range = range
      while let first = range.first, characters[first].isWhitespace { range = range.dropFirst() }
      while let last = range.last, characters[last].isWhitespace { range = range.dropLast() }
      return Piece(text: String(characters[range]), offset: range.lowerBound)
    }
    dimension = piece(0..<equals)
    level = piece(equals + 1..<(at ?? characters.count))
    guard let at else {
      field = nil
      return
    }
    var name = piece(at + 1..<characters.count).text
    if name.count >= 2, name.hasPrefix("\""), name.hasSuffix("\"") {
      name = String(name.dropFirst().dropLast())
    } else if name.contains(where: { "\"|@=<>!()".contains($0) }) {
      return nil
    }
    if name.isEmpty { return nil }
    field = name
  }
}
