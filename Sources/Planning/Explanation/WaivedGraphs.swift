// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
import Workforce

/// The graphs of officers some of whose rules are waived, each type built once for everybody.
///
/// Whether a rule stands in the way does not depend on the rest of a plan: officers alike share the
/// answer. What a type's graph is does not depend on who asked for it first.
final class WaivedGraphs: Sendable {
  private let index: PlanningIndex
  private let types = Mutex<[TypeCode: PathwayType]>([:])

  /// How many types are kept: where hardly any two officers are alike, they would fill the memory.
  static let mostKept = 4096

  init(index: PlanningIndex) { self.index = index }

  func type(of reading: OfficerReading) throws(PlanningFailure) -> PathwayType {
    let code = reading.code()
    if let known = types.withLock({ $0[code] }) { return known }
    let type = try PathwayType(reading: reading, index: index)
    types.withLock { if $0.count < Self.mostKept { $0[code] = type } }
    return type
  }
}

/// What one thread remembers from officer to officer: neighbours are offered the same.
struct WaivedReader {
  let graphs: WaivedGraphs
  let index: PlanningIndex
  private var offers: [Bool: (group: Int, offers: UnitOffers)] = [:]

  init(graphs: WaivedGraphs, index: PlanningIndex) {
    self.graphs = graphs
    self.index = index
  }

  mutating func type(
    ofOfficer place: Int, waiving waivers: Waivers
  ) throws(PlanningFailure) -> PathwayType {
    let group = index.offerGroups.number(of: index.scenario.officers[place].unit)
    let everyQuarter = waivers.contains(.intakes)
    let offers: UnitOffers
    if let last = self.offers[everyQuarter], last.group == group {
      offers = last.offers
    } else {
      offers = index.offerGroups.offers(
        ofGroup: group, everyQuarter: everyQuarter, index: index)
      self.offers[everyQuarter] = (group, offers)
    }
    return try graphs.type(
      of: OfficerReading(officer: place, index: index, offers: offers, waivers: waivers))
  }
}
