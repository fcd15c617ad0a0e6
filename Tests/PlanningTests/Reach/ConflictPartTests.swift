// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import WorkforceTestSupport

@testable import Planning

/// Conflicts among numbers: a list is one when it holds all of some set.
@Suite struct ConflictPartTests {
  /// The sets that are conflicts, and how often it was asked.
  private final class Asked {
    let conflicts: [Set<Int>]
    let isVague: Bool
    var questions = 0

    init(_ conflicts: [Set<Int>], isVague: Bool = false) {
      self.conflicts = conflicts
      self.isVague = isVague
    }

    func verdict(_ parts: [Int]) -> ReachOracle.Verdict {
      questions += 1
      if conflicts.contains(where: Set(parts).isSuperset) { return .forbidden }
      return isVague ? .unknown : .reached
    }
  }

  @Test(arguments: 0..<200)
  func `what is found is a conflict of which no part can be spared`(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let many = 1 + random.below(40)
    let conflicts = (0..<(1 + random.below(3))).map { _ in
      Set((0..<(1 + random.below(8))).map { _ in random.below(many) })
    }
    let asked = Asked(conflicts)
    let found = try ConflictPart.core(of: Array(0..<many), { false }, verdict: asked.verdict)
    let parts = found.map(\.part)
    #expect(asked.verdict(parts) == .forbidden)
    for part in parts {
      #expect(asked.verdict(parts.filter { $0 != part }) == .reached)
    }
    // The first of a list is only known to be needed when something was asked without it.
    #expect(found.allSatisfy(\.isNeeded) || many == 1 || parts == [0])
  }

  @Test func `the first of a list make the conflict rather than the last`() throws {
    let asked = Asked([[1, 3], [2, 9]])
    let found = try ConflictPart.core(of: Array(0..<12), { false }, verdict: asked.verdict)
    #expect(found.map(\.part).sorted() == [1, 3])
  }

  @Test func `a few of many are found without asking about each`() throws {
    let asked = Asked([[100, 400]])
    _ = try ConflictPart.core(of: Array(0..<1000), { false }, verdict: asked.verdict)
    #expect(asked.questions < 70, "\(asked.questions)")
  }

  @Test func `what no plan was found without is not said to be needed`() throws {
    let asked = Asked([[1, 3]], isVague: true)
    let found = try ConflictPart.core(of: Array(0..<12), { false }, verdict: asked.verdict)
    #expect(found.map(\.part).sorted() == [1, 3] && !found.contains(where: \.isNeeded))
  }

  @Test func `stopped at once, everything is left and nothing is said to be needed`() throws {
    let asked = Asked([[1, 3]])
    let found = try ConflictPart.core(of: Array(0..<12), { true }, verdict: asked.verdict)
    #expect(found.map(\.part).sorted() == Array(0..<12) && !found.contains(where: \.isNeeded))
    #expect(asked.questions == 0)
  }
}
