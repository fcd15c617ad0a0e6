// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The pathways a master knows, packed end to end, in the order in which they came.
///
/// A province's master knows a hundred thousand: as values each would take five arrays of its own, six times
/// what it takes here. What is read is unpacked anew.
struct PathwayColumns: RandomAccessCollection {
  /// A pathway without its lists.
  private struct Head {
    let officer: Int32
    let outcome: Int32
    let compliance: Int32
    let stability: Int32
    let requirements: Int
    let earliness: Int
    let cost: Int

    /// Where its numbers begin, and how many starts, marks and uses they hold.
    var first: Int
    let starts: UInt16
    let marks: UInt16
    let money: UInt16
    let absence: UInt16
    let committed: UInt16

    /// Where its loads begin, and where all of it ends.
    var firstLoad: Int { first + 2 * Int(starts) + Int(marks) + 3 * Int(money) }
    var end: Int { firstLoad + 2 * Int(absence) + 2 * Int(committed) }
  }

  private var heads: [Head] = []

  /// Starts (2), marks (1), money (3), absence and committed loads (2): so many numbers each.
  private var numbers: [Int32] = []

  /// The columns of each officer.
  private(set) var ofOfficer: [[Int]]

  init(officers: Int) {
    ofOfficer = Array(repeating: [], count: officers)
  }

  /// Makes room for so many, lest growing take twice the memory for a while.
  mutating func reserve(_ count: Int) {
    heads.reserveCapacity(count)
    numbers.reserveCapacity(Self.usualNumbers * count)
  }

  /// How many numbers a pathway takes, and seldom more.
  private static let usualNumbers = 90

  var startIndex: Int { 0 }
  var endIndex: Int { heads.count }

  subscript(place: Int) -> Pathway {
    let head = heads[place]
    var next = head.first
    func take() -> Int {
      defer { next += 1 }
      return Int(numbers[next])
    }
    func loads(_ count: UInt16) -> [Pathway.Load] {
      (0..<count).map { _ in Pathway.Load(row: take(), load: take()) }
    }
    return Pathway(
      officer: Int(head.officer),
      starts: (0..<head.starts).map { _ in Pathway.Start(option: take(), seatRow: take()) },
      outcome: Int(head.outcome),
      marks: (0..<head.marks).map { _ in PathwayAutomaton.Mark(Int32(take())) },
      compliance: Int(head.compliance), requirements: head.requirements,
      earliness: head.earliness, stability: Int(head.stability), cost: head.cost,
      money: (0..<head.money).map { _ in (row: take(), dong: take() << 31 | take()) },
      absence: loads(head.absence), committed: loads(head.committed))
  }

  /// A pathway's own part of a goal, in the goal's units.
  func units(of goal: Goal, at place: Int) -> Int {
    let head = heads[place]
    return switch goal {
    case .targets: 0
    case .compliance: Int(head.compliance)
    case .requirements: head.requirements
    case .earliness: head.earliness
    case .stability: Int(head.stability)
    case .cost: head.cost
    }
  }

  /// Where a pathway is, if it is known.
  func place(of pathway: Pathway) -> Int? {
    ofOfficer[pathway.officer].first { isAt($0, pathway.starts) }
  }

  private func isAt(_ place: Int, _ starts: [Pathway.Start]) -> Bool {
    let head = heads[place]
    guard Int(head.starts) == starts.count else { return false }
    return starts.enumerated().allSatisfy { number, start in
      let first = head.first + 2 * number
      return start.option == Int(numbers[first]) && start.seatRow == Int(numbers[first + 1])
    }
  }

  mutating func append(_ pathway: Pathway) {
    ofOfficer[pathway.officer].append(heads.count)
    heads.append(
      Head(
        officer: Int32(pathway.officer), outcome: Int32(pathway.outcome),
        compliance: Int32(pathway.compliance), stability: Int32(pathway.stability),
        requirements: pathway.requirements, earliness: pathway.earliness, cost: pathway.cost,
        first: numbers.count, starts: UInt16(pathway.starts.count),
        marks: UInt16(pathway.marks.count), money: UInt16(pathway.money.count),
        absence: UInt16(pathway.absence.count), committed: UInt16(pathway.committed.count)))
    for start in pathway.starts { put(start.option, start.seatRow) }
    for mark in pathway.marks { put(Int(mark.number)) }
    for use in pathway.money { put(use.row, use.dong >> 31, use.dong & 0x7fff_ffff) }
    for use in pathway.absence { put(use.row, use.load) }
    for use in pathway.committed { put(use.row, use.load) }
  }

  private mutating func put(_ values: Int...) {
    for value in values { numbers.append(Int32(value)) }
  }

  /// What a pathway takes of caps, row by row.
  func forEachLoad(at place: Int, _ body: (_ row: Int, _ load: Int) -> Void) {
    let head = heads[place]
    for use in 0..<Int(head.absence) {
      let next = head.firstLoad + 2 * use
      body(Int(numbers[next]), Int(numbers[next + 1]))
    }
  }

  /// Lets go of some pathways; those that stay move up, in the same order.
  mutating func keep(_ isKept: [Bool]) {
    for officer in ofOfficer.indices { ofOfficer[officer].removeAll(keepingCapacity: true) }
    var count = 0
    var next = 0
    for place in heads.indices where isKept[place] {
      var head = heads[place]
      let range = head.first..<head.end
      for (offset, number) in range.enumerated() { numbers[next + offset] = numbers[number] }
      head.first = next
      next += range.count
      heads[count] = head
      ofOfficer[Int(head.officer)].append(count)
      count += 1
    }
    heads.removeLast(heads.count - count)
    numbers.removeLast(numbers.count - next)
  }
}
