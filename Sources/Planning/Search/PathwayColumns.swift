// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The pathways a master knows, in the order in which they came, each told by its starts.
///
/// A province's master knows a hundred thousand, and of nearly all of them it only asks whether they are
/// there and what they are worth. What else there is to a pathway its officer's automaton tells again,
/// in a third of the memory.
struct PathwayColumns: RandomAccessCollection {
  /// A pathway without its starts.
  private struct Head {
    let officer: Int32
    let compliance: Int32
    let stability: Int32
    let requirements: Int
    let earliness: Int
    let cost: Int
  }

  private let automata: [PathwayAutomaton]
  private var heads: [Head] = []

  /// The starts of all pathways end to end, and where those of each begin; one more, where the last end.
  private var starts: [Pathway.Start] = []
  private var firstStart: [Int32] = [0]

  /// The columns of each officer.
  private(set) var ofOfficer: [[Int]]

  /// Creates a collection of no pathways yet, of the officers who have these automata.
  init(of automata: [PathwayAutomaton]) {
    self.automata = automata
    ofOfficer = Array(repeating: [], count: automata.count)
  }

  /// Makes room for so many, lest growing take twice the memory for a while.
  mutating func reserve(_ count: Int) {
    heads.reserveCapacity(count)
    firstStart.reserveCapacity(count + 1)
    starts.reserveCapacity(Self.usualStarts * count)
  }

  /// How many starts a pathway has, and seldom more.
  private static let usualStarts = 8

  var startIndex: Int { 0 }
  var endIndex: Int { heads.count }

  /// The pathway at a place, made anew.
  ///
  /// - Complexity: linear in the arcs of the nodes on its road.
  subscript(place: Int) -> Pathway {
    let officer = Int(heads[place].officer)
    let pathway = automata[officer].pathway(of: officer, starting: starts[range(of: place)])
    guard let pathway else { preconditionFailure("A column is a road through its officer's graph") }
    return pathway
  }

  private func range(of place: Int) -> Range<Int> {
    Int(firstStart[place])..<Int(firstStart[place + 1])
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
    ofOfficer[pathway.officer].first { starts[range(of: $0)].elementsEqual(pathway.starts) }
  }

  mutating func append(_ pathway: Pathway) {
    ofOfficer[pathway.officer].append(heads.count)
    heads.append(
      Head(
        officer: Int32(pathway.officer), compliance: Int32(pathway.compliance),
        stability: Int32(pathway.stability), requirements: pathway.requirements,
        earliness: pathway.earliness, cost: pathway.cost))
    starts += pathway.starts
    firstStart.append(Int32(starts.count))
  }

  /// Lets go of some pathways; those that stay move up, in the same order.
  mutating func keep(_ isKept: [Bool]) {
    for officer in ofOfficer.indices { ofOfficer[officer].removeAll(keepingCapacity: true) }
    var count = 0
    var next = 0
    for place in heads.indices where isKept[place] {
      let range = range(of: place)
      for (offset, start) in range.enumerated() { starts[next + offset] = starts[start] }
      firstStart[count] = Int32(next)
      next += range.count
      heads[count] = heads[place]
      ofOfficer[Int(heads[count].officer)].append(count)
      count += 1
    }
    firstStart[count] = Int32(next)
    heads.removeLast(heads.count - count)
    firstStart.removeLast(firstStart.count - count - 1)
    starts.removeLast(starts.count - next)
  }
}
