// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

/// A generator with a seed: SplitMix64.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct FuzzTests {
  /// Everything the contract knows, so that mutations reach every check.
  private static let rich = ScenarioFiles.small
    .setting(
      """
      priorities: [{ who: "sex = female and age < 42", factor: 1.2 }],
      relaxationCosts: { seat: 1, class: 20, million: 0.05, absence: 20 },
      changes: [{ table: "budgets", where: { year: [2027] }, multiply: { amount: 0.8 } },
                { table: "intakes", insert: { programme: "theory", quarter: "2027Q3", seats: 9, classes: 1 } },
                { table: "officers", where: { officer: "A-2" }, set: { party: "yes" } }]
      """
    )
    .with("enrolments.csv", "officer,programme,start\nA-2,degree,2026Q4\n")
    .with("decisions.csv", "officer,programme,quarter,decision,reason\nA-1,theory,,forbid,x\n")
    .with("unavailability.csv", "officer,from,to,load,reason\nA-1,2027Q1,2027Q2,0.5,\n")
    .with("absence.csv", "cap,who,from,to,load\nunit:small,all,,,1\nhalf,leadership = yes,,,0.5\n")
    .with(
      "targets.csv",
      "target,title,population,measure,due,goal,strict\nt,T,sex = female,meets theory,2027Q4,0.9,no\n"
    )

  private static let words = [
    "", ";", "|", "\"", ",", "\n", "-1", "0", "1", "0.5", "2027Q1", "9999Q9", "2999-12-31",
    "1800-01-01", "999999999999999999999999", "1e999", "yes", "all", "not", "(", "theory", "A-1",
    "small", "own", "unit:", "@", "=", ">=", "\u{FEFF}", "\u{301}", "👩‍👩‍👧", "{", "}", "[", "null",
    "true",
    "2200Q4", "1900Q1", "..", "../small", "// x", "'",
  ]

  @Test func `the rich scenario is valid to begin with`() {
    let reading = Self.rich.read()
    #expect(reading.scenario != nil, Comment(rawValue: reading.diagnostics.rendered(in: .english)))
  }

  @Test(arguments: 1...12)
  func `whatever happens to the files, reading ends with a scenario or with places`(
    seed: Int
  ) throws {
    var generator = Seeded(state: UInt64(seed) &* 7919)
    for _ in 0..<60 {
      var files = Self.rich.texts.mapValues { Array($0.utf8) }
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let path = try #require(files.keys.sorted().randomElement(using: &generator))
        files[path] = Self.mutated(files[path] ?? [], using: &generator)
      }
      let reading = ScenarioReader.read(folder: "home/small", through: .memory(files))
      if reading.scenario != nil {
        #expect(!reading.diagnostics.containsErrors)
        continue
      }
      #expect(reading.diagnostics.containsErrors)
      for diagnostic in reading.diagnostics where diagnostic.severity == .error {
        #expect(diagnostic.place != nil, "\(diagnostic.identifier)")
        #expect(!diagnostic.message.vi.isEmpty && !diagnostic.message.en.isEmpty)
      }
      _ = reading.messages
    }
  }

  private static func mutated(
    _ bytes: [UInt8], using generator: inout some RandomNumberGenerator
  ) -> [UInt8] {
    var bytes = bytes
    switch Int.random(in: 0..<6, using: &generator) {
    case 0 where !bytes.isEmpty:
      bytes[Int.random(in: bytes.indices, using: &generator)] =
        UInt8.random(in: 0...255, using: &generator)
    case 1 where !bytes.isEmpty:
      bytes.removeLast(Int.random(in: 1...bytes.count, using: &generator))
    case 2:
      let word = words.randomElement(using: &generator) ?? ""
      bytes.insert(
        contentsOf: Array(word.utf8), at: Int.random(in: 0...bytes.count, using: &generator))
    case 3, 4: bytes = cellReplaced(bytes, using: &generator)
    default: bytes = lineMoved(bytes, using: &generator)
    }
    return bytes
  }

  private static func cellReplaced(
    _ bytes: [UInt8], using generator: inout some RandomNumberGenerator
  ) -> [UInt8] {
    var cells = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard let place = cells.indices.randomElement(using: &generator) else { return bytes }
    let other = cells.randomElement(using: &generator) ?? []
    let word = words.randomElement(using: &generator) ?? ""
    cells[place] = Bool.random(using: &generator) ? Array(word.utf8)[...] : other
    return Array(cells.joined(separator: [UInt8(ascii: ",")]))
  }

  private static func lineMoved(
    _ bytes: [UInt8], using generator: inout some RandomNumberGenerator
  ) -> [UInt8] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let place = lines.indices.randomElement(using: &generator) else { return bytes }
    if Bool.random(using: &generator) {
      lines.insert(lines[place], at: Int.random(in: 0...lines.count, using: &generator))
    } else {
      lines.remove(at: place)
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
