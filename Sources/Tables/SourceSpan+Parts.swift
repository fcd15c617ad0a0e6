// SPDX-License-Identifier: GPL-3.0-or-later

extension Cell {
  /// Returns the place of some characters of the text, such as one word of a condition.
  ///
  /// Characters beyond the text stand for its end.
  package func span(of characters: Range<Int>) -> SourceSpan {
    let isQuoted = form != .plain
    return span.part(characters, of: content) { isQuoted && $0 == "\"" && $1 == "\"" }
  }
}

extension JSONNode {
  /// Returns the place of some characters of a string; the whole node where escapes blur it.
  ///
  /// Characters beyond the text stand for its end.
  package func span(of characters: Range<Int>) -> SourceSpan {
    let content = span.range.dropFirst().dropLast()
    guard let string, span.source.string(in: content).nfc == string else { return span }
    return span.part(characters, of: content) { _, _ in false }
  }
}

extension SourceText {
  /// Returns the place of some characters of the whole text.
  package func span(of characters: Range<Int>) -> SourceSpan {
    SourceSpan(self, bytes.indices).part(characters, of: bytes.indices) { _, _ in false }
  }
}

extension SourceSpan {
  /// Returns the place of some characters of a stretch within the span, in which some neighbours
  /// mean one character.
  fileprivate func part(
    _ characters: Range<Int>, of content: Range<Int>, isPair: (Character, Character) -> Bool
  ) -> SourceSpan {
    let text = source.string(in: content)
    var offsets: [Int] = []
    var index = text.startIndex
    while index < text.endIndex, offsets.count <= characters.upperBound {
      offsets.append(content.lowerBound + text.utf8.distance(from: text.startIndex, to: index))
      let first = text[index]
      index = text.index(after: index)
      if index < text.endIndex, isPair(first, text[index]) { index = text.index(after: index) }
    }
    func offset(_ character: Int) -> Int {
      character < offsets.count ? offsets[character] : content.upperBound
    }
    let range = offset(characters.lowerBound)..<offset(characters.upperBound)
    return SourceSpan(source, range, anchor: anchor)
  }
}
