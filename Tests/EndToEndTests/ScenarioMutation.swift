// SPDX-License-Identifier: GPL-3.0-or-later

/// Damage that a seed fixes: to bytes, cells, rows, keys and whole files.
struct ScenarioMutation {
  private var generator: SplitMix

  init(seed: Int) {
    generator = SplitMix(seed: seed)
  }

  /// What people type by mistake, and what somebody types who means harm.
  private static let words = [
    "", ";", "|", "\"", ",", "\n", "-1", "0", "1", "2", "0.5", "0,5", "0.001", "40", "1000000",
    "999999999999999", "999999999999999999999999", "1e999", "2027Q1", "2030Q4", "2027Q5", "9999Q9",
    "2999-12-31", "1800-01-01", "2030-02-30", "yes", "no", "all", "not", "(", "own", "unit:", "@",
    "=", ">=", "3 officers", "require", "forbid", "{", "}", "[", "null", "true", "..", "// x", "'",
    "\u{FEFF}", "\u{301}", "\0",
  ]

  /// Does one to three kinds of damage.
  mutating func damage(_ files: inout ScenarioFiles) {
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      guard let path = files.bytes.keys.sorted().randomElement(using: &generator) else { return }
      switch Int.random(in: 0..<40, using: &generator) {
      case 0: files.bytes[path] = nil
      case 1: files.bytes[path] = []
      case 2..<20 where path.hasSuffix(".csv"): damageCell(of: &files.bytes[path, default: []])
      default: damageText(&files.bytes[path, default: []])
      }
    }
  }
}

// MARK: - Bytes, rows and keys

extension ScenarioMutation {
  private mutating func damageText(_ bytes: inout [UInt8]) {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0:
      guard let place = bytes.indices.randomElement(using: &generator) else { return }
      bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes.removeLast(Int.random(in: 0...bytes.count, using: &generator))
    case 2:
      let place = Int.random(in: 0...bytes.count, using: &generator)
      bytes.insert(contentsOf: Array(word.utf8), at: place)
    case 3, 4: damageLine(of: &bytes)
    default: damageWord(of: &bytes)
    }
  }

  private mutating func damageLine(of bytes: inout [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let place = lines.indices.randomElement(using: &generator) else { return }
    if Bool.random(using: &generator) {
      lines.insert(lines[place], at: Int.random(in: 0...lines.count, using: &generator))
    } else {
      lines.remove(at: place)
    }
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// Replaces a run of letters and digits, a key or a value, by another one or by a word.
  private mutating func damageWord(of bytes: inout [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "-" }
    guard let victim = words.randomElement(using: &generator) else { return }
    let other =
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: words.randomElement(using: &generator).map(String.init) ?? ""
      case 1: word
      default: likely(instead: String(victim))
      }
    bytes = Array((text[..<victim.startIndex] + other + text[victim.endIndex...]).utf8)
  }

  private var word: String {
    mutating get { Self.words.randomElement(using: &generator) ?? "" }
  }
}

// MARK: - Cells

extension ScenarioMutation {
  private mutating func damageCell(of bytes: inout [UInt8]) {
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    guard let row = lines.indices.dropFirst().randomElement(using: &generator) else { return }
    var cells = lines[row].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard let place = cells.indices.randomElement(using: &generator) else { return }
    cells[place] =
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: ""
      case 1: word
      case 2, 3: likely(instead: cells[place])
      default: neighbour(in: lines, at: place) ?? cells[place]
      }
    lines[row] = cells.joined(separator: ",")
    bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// A cell of the same column.
  private mutating func neighbour(in lines: [String], at place: Int) -> String? {
    lines.dropFirst().compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return cells.indices.contains(place) ? String(cells[place]) : nil
    }.randomElement(using: &generator)
  }

  /// Something of the same kind, so that many mutants are accepted and planned.
  private mutating func likely(instead text: String) -> String {
    let digits = text.allSatisfy { $0.isASCII && $0.isNumber } && !text.isEmpty
    if digits {
      return ["0", "1", "2", "5", "40", "100", text + "0", "1000000000"]
        .randomElement(using: &generator) ?? text
    }
    if text.count == 6, text.contains("Q") {
      return "\(Int.random(in: 2025...2031, using: &generator))Q"
        + "\(Int.random(in: 1...4, using: &generator))"
    }
    if text.count == 10, text.split(separator: "-").count == 3 {
      let year = Int.random(in: 1960...2030, using: &generator)
      return "\(year)-0\(Int.random(in: 1...9, using: &generator))-15"
    }
    if text.hasPrefix("0.") || text.hasPrefix("1.") {
      return ["0", "0.001", "0.05", "0.333", "0.999", "1"].randomElement(using: &generator) ?? text
    }
    return text == "yes" ? "no" : text == "no" ? "yes" : word
  }
}
