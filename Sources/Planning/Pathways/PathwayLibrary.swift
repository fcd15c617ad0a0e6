// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
import Workforce

/// The graphs of pathways that earlier plans were made with, for scenarios that differ in little.
///
/// Building graphs is most of what a quick plan takes, and an officer whom a change doesn't touch has
/// the same graph as before. It remembers what follows from the rules alone: no result depends on what
/// is found here.
public final class PathwayLibrary: Sendable {
  /// All that a graph depends on besides the officer's own code.
  struct Context: Equatable {
    let asOf: Day
    let horizon: Horizon
    let standards: [PositionStandard]
    let programmes: [Programme]
    let tests: [QualificationTest]

    init(_ index: PlanningIndex) {
      asOf = index.scenario.asOf
      horizon = index.scenario.horizon
      standards = index.scenario.standards
      programmes = index.scenario.programmes
      tests = index.tests.tests
    }
  }

  private struct Shelf {
    let context: Context
    var types: [TypeCode: PathwayType] = [:]
    var size = 0
  }

  private let shelves = Mutex<[Shelf]>([])
  private let contexts: Int
  private let room: Int

  /// Creates an empty library.
  ///
  /// - Parameters:
  ///   - contexts: how many sets of standards, programmes and horizons it holds; the oldest gives way.
  ///   - room: how many nodes and arcs of graphs, and numbers of the codes they are found by, it holds
  ///     of each, some thirty bytes apiece; what comes later is not kept.
  public init(contexts: Int = 8, room: Int = 8_000_000) {
    self.contexts = contexts
    self.room = room
  }

  /// Creates an empty library for the Decembers of many futures of some officers.
  ///
  /// An officer's graphs have two or three times the room that they take at first: full after a few
  /// dozen futures, after which memory does not grow.
  public convenience init(forFuturesOf officers: Int) {
    self.init(contexts: 32, room: 1_500 * officers)
  }

  /// How much of the room of each context is taken.
  var sizes: [Int] { shelves.withLock { $0.map(\.size) } }

  /// The types known for some codes.
  func types(for codes: [TypeCode], in context: Context) -> [PathwayType?] {
    shelves.withLock { shelves in
      guard let shelf = shelves.first(where: { $0.context == context }) else {
        return codes.map { _ in nil }
      }
      return codes.map { shelf.types[$0] }
    }
  }

  /// Keeps some types, while there is room.
  func keep(_ types: [(code: TypeCode, type: PathwayType)], in context: Context) {
    shelves.withLock { shelves in
      if !shelves.contains(where: { $0.context == context }) {
        shelves.append(Shelf(context: context))
        if shelves.count > contexts { shelves.removeFirst() }
      }
      guard let place = shelves.firstIndex(where: { $0.context == context }) else { return }
      for (code, type) in types {
        let size = type.graph.nodes.count + type.graph.arcs.count + code.numbers.count
        guard shelves[place].size + size <= room else { continue }
        shelves[place].types[code] = type
        shelves[place].size += size
      }
    }
  }
}
