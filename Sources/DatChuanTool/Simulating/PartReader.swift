// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// Reads the members of a part's file, in which only this program writes.
struct PartReader {
  /// Something is not there, or not as this program writes it.
  struct Mistake: Error { let spot: SourceLocation }

  let node: JSONNode

  func member(_ key: String) throws(Mistake) -> PartReader {
    guard let member = node[key] else { throw Mistake(spot: node.location) }
    return PartReader(node: member)
  }

  func members() throws(Mistake) -> [(key: String, value: PartReader)] {
    guard let object = node.object else { throw Mistake(spot: node.location) }
    return object.map { ($0.key, PartReader(node: $0.node)) }
  }

  func elements() throws(Mistake) -> [PartReader] {
    guard let array = node.array else { throw Mistake(spot: node.location) }
    return array.map(PartReader.init)
  }

  func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) throws(Mistake)
    -> Number
  {
    guard let number = node.decimalText.flatMap({ Number($0) }) else {
      throw Mistake(spot: node.location)
    }
    return number
  }

  func int(_ key: String) throws(Mistake) -> Int { try member(key).number() }

  func ints(_ key: String) throws(Mistake) -> [Int] {
    try member(key).elements().map { (element) throws(Mistake) in try element.number() }
  }

  func text(_ key: String) throws(Mistake) -> String {
    let member = try member(key)
    guard let text = member.node.string else { throw Mistake(spot: member.node.location) }
    return text
  }

  func words<Word: RawRepresentable<String>>(_ key: String) throws(Mistake) -> [Word] {
    try member(key).elements().map { (element) throws(Mistake) in
      guard let word = element.node.string.flatMap(Word.init(rawValue:)) else {
        throw Mistake(spot: element.node.location)
      }
      return word
    }
  }
}
