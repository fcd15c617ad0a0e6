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
    var arcs = 0
  }

  private let shelves = Mutex<[Shelf]>([])
  private let contexts: Int
  private let arcs: Int

  /// Creates an empty library.
  ///
  /// - Parameters:
  ///   - contexts: how many sets of standards, programmes and horizons it holds; the oldest gives way.
  ///   - arcs: how many arcs of graphs it holds of each, some forty bytes apiece; what comes later is
  ///     not kept.
  public init(contexts: Int = 8, arcs: Int = 4_000_000) {
    self.contexts = contexts
    self.arcs = arcs
  }

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
      for (code, type) in types where shelves[place].arcs + type.graph.arcs.count <= arcs {
        shelves[place].types[code] = type
        shelves[place].arcs += type.graph.arcs.count
      }
    }
  }
}
