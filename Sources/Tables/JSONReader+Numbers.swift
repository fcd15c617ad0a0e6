// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONReader {
  /// Reads a number and keeps it as it is written.
  mutating func number() throws(Stop) -> JSONNode {
    let start = position
    if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
    let digits = position
    position = endOfNumber(at: digits)
    let number = span(from: start)
    let text = source.string(in: digits..<position)
    if text == "NaN" || text == "Infinity" { throw stop(.notFinite(at: number)) }
    guard Self.isNumber(Array(text.utf8)) else { throw stop(.badNumber(at: number)) }
    return JSONNode(value: .number(number.text), span: number)
  }

  /// Takes in everything a reader would see as one number, right or wrong.
  private func endOfNumber(at start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      let isSign = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      let isExponentSign = isSign && end > start && bytes[end - 1] | 0x20 == UInt8(ascii: "e")
      if byte == UInt8(ascii: ".") || isExponentSign {
        end += 1
      } else {
        let word = endOfWord(at: end)
        guard byte.isASCIIDigit || byte.isASCIILetter || byte == UInt8(ascii: "_") || byte >= 0x80,
          isWord(at: end)
        else { break }
        end = word
      }
    }
    return end
  }

  private func isWord(at offset: Int) -> Bool {
    scalar(at: offset)?.value.properties.isIDContinue ?? false
  }

  /// Returns whether a text without its sign is a number of JSON5.
  private static func isNumber(_ text: [UInt8]) -> Bool {
    if text.count > 2, text[0] == UInt8(ascii: "0"), text[1] | 0x20 == UInt8(ascii: "x") {
      return text.dropFirst(2).allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
    let whole = text.prefix { $0.isASCIIDigit }
    if whole.count > 1, whole.first == UInt8(ascii: "0") { return false }
    var rest = text.dropFirst(whole.count)
    var fraction = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix { $0.isASCIIDigit }
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return false }
    guard let mark = rest.first else { return true }
    guard mark | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      rest = rest.dropFirst()
    }
    return !rest.isEmpty && rest.allSatisfy { $0.isASCIIDigit }
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
