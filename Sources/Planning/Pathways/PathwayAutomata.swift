// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The automata of all officers: one graph for each type, built side by side.
enum PathwayAutomata {
  /// Officers read before the types among them are built: enough to share out, few in memory.
  private static let batch = 1024

  /// Builds one automaton for each officer, in the scenario's order whatever the threads do.
  ///
  /// Complexity: linear in the officers, plus one graph for each type.
  static func build(
    index: PlanningIndex, threads: Int, library: PathwayLibrary? = nil
  ) throws(PlanningFailure) -> [PathwayAutomaton] {
    let count = index.scenario.officers.count
    var types = TypeShelf()
    let context = library.map { _ in PathwayLibrary.Context(index) }
    var cohorts = CohortShelf()
    var automata: [PathwayAutomaton] = []
    automata.reserveCapacity(count)
    for first in stride(from: 0, to: count, by: batch) {
      let places = first..<min(first + batch, count)
      let groups = offerGroups(of: places, index: index)
      let offers = SideBySide.map(groups.values.count, threads: threads) {
        index.offerGroups.offers(ofGroup: groups.values[$0], index: index)
      }
      let numbers = places.map { place in
        groups.number(known: index.offerGroups.number(of: index.scenario.officers[place].unit))
      }
      let readings = SideBySide.map(places.count, threads: threads) { place in
        let reading = OfficerReading(
          officer: first + place, index: index, offers: offers[numbers[place]])
        return (reading: reading, code: reading.code())
      }
      let unknown = types.firstOfUnknown(readings.map(\.code))
      let known = context.flatMap { context in
        library?.types(for: unknown.map { readings[$0].code }, in: context)
      }
      let built = SideBySide.map(unknown.count, threads: threads) { number in
        Result { () throws(PlanningFailure) in
          if let type = known?[number] { return type }
          return try PathwayType(reading: readings[unknown[number]].reading, index: index)
        }
      }
      var fresh: [(code: TypeCode, type: PathwayType)] = []
      for (number, place) in unknown.enumerated() {
        let type = try built[number].get()
        types.add(type, code: readings[place].code)
        if known?[number] == nil { fresh.append((readings[place].code, type)) }
      }
      if let context, !fresh.isEmpty { library?.keep(fresh, in: context) }
      for (reading, code) in readings {
        let type = types[code]
        if type.graph.nodes.isEmpty {
          let officer = index.scenario.officers[reading.officer].id
          throw PlanningFailure.obligationAlone(
            officer: officer, decisions: UnkeepableDecisions.of(officer, in: index))
        }
        let (cohort, rows) = cohorts.cohort(of: type, rows: type.rows(of: reading))
        automata.append(
          PathwayAutomaton(
            type: type, ownRows: rows, cohort: cohort, officer: reading.officer,
            scenario: index.scenario))
      }
    }
    return automata
  }

  private static func offerGroups(of places: Range<Int>, index: PlanningIndex) -> Numbering<Int> {
    var groups = Numbering<Int>([])
    for place in places {
      _ = groups.number(of: index.offerGroups.number(of: index.scenario.officers[place].unit))
    }
    return groups
  }
}

/// The types found so far, and their graphs, each kept once.
private struct TypeShelf {
  private var types: [TypeCode: PathwayType] = [:]
  private var graphs: Set<PathwayGraph> = []

  /// The places of the first codes of their kind that no type is known for.
  func firstOfUnknown(_ codes: [TypeCode]) -> [Int] {
    var seen: Set<TypeCode> = []
    return codes.indices.filter { types[codes[$0]] == nil && seen.insert(codes[$0]).inserted }
  }

  /// Keeps a type, with a graph that is known already where one holds the same.
  mutating func add(_ type: PathwayType, code: TypeCode) {
    types[code] = type.sharing(graphs.insert(type.graph).memberAfterInsert)
  }

  subscript(code: TypeCode) -> PathwayType {
    guard let type = types[code] else { preconditionFailure("A type that was never built") }
    return type
  }
}

/// The cohorts found so far: officers who share the graph and all rows.
private struct CohortShelf {
  private struct Key: Hashable {
    let graph: ObjectIdentifier
    let firstTarget: Int
    let rows: [Int32]
  }

  private var numbers: [Key: Int] = [:]
  private var rows: [[Int32]] = []

  mutating func cohort(of type: PathwayType, rows: [Int32]) -> (number: Int, rows: [Int32]) {
    let key = Key(
      graph: ObjectIdentifier(type.graph), firstTarget: type.firstTarget, rows: rows)
    if let number = numbers[key] { return (number, self.rows[number]) }
    numbers[key] = self.rows.count
    self.rows.append(rows)
    return (self.rows.count - 1, rows)
  }
}
