// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Who may take part in what: looked up by every move of ruin and recreate, and found out once.
struct RuinPools: Sendable {
  /// Officers whom moves may change.
  let movable: [Int]

  /// Officers who can start something on each seat row, in each class row, or charge each fund's year.
  let officersOfSeat: [[Int]]
  let officersOfClass: [[Int]]
  let officersOfMoney: [[Int]]

  /// The rows that these officers can take part in; class rows only as far as moves may change them.
  let seatRows: [Int]
  let classRows: [Int]
  let moneyRows: [Int]

  /// The class rows for whose classes there are learners enough.
  let fillableRows: [Int]

  private let kinship: Kinship
  private let officersOfUnit: [Int: [Int]]

  /// Each officer's home, and the movable officers of each; empty where there is one home only.
  private let homes: [Int]
  private let officersOfHome: [Int: [Int]]
  private let frozen: Set<Int>
  private let reach: OfficerReach

  /// The movable officers, where there are others whose pathways must stay.
  private let members: Set<Int>?

  /// The pools of all officers who have a choice.
  init(index: PlanningIndex, automata: [PathwayAutomaton]) {
    let reach = OfficerReach(index: index, automata: automata)
    self.init(reach.movable, reach: reach, kinship: Kinship(index: index, automata: automata))
  }

  /// The pools of some officers, who may not change some class rows.
  ///
  /// - Parameters:
  ///   - officers: those whom moves may change.
  ///   - reach: which rows each may touch.
  ///   - kinship: which class rows stand for one another.
  ///   - frozen: class rows that stay as they are.
  ///   - homes: by place in the scenario; officers of one home share much with one another.
  init(
    _ officers: [Int], reach: OfficerReach, kinship: Kinship, frozen: Set<Int> = [],
    homes: [Int] = []
  ) {
    movable = officers
    self.kinship = kinship
    self.frozen = frozen
    self.reach = reach
    members = officers.count < reach.movable.count ? Set(officers) : nil
    var ofSeat = Array(repeating: [Int](), count: kinship.seatCount)
    var ofClass = Array(repeating: [Int](), count: kinship.siblings.count)
    var ofMoney = Array(repeating: [Int](), count: kinship.moneyCount)
    var ofUnit: [Int: [Int]] = [:]
    for officer in officers {
      for row in reach.seats[officer] { ofSeat[Int(row)].append(officer) }
      for row in reach.classes[officer] { ofClass[Int(row)].append(officer) }
      for row in reach.money[officer] { ofMoney[Int(row)].append(officer) }
      ofUnit[kinship.unitOfOfficer[officer], default: []].append(officer)
    }
    officersOfSeat = ofSeat
    officersOfClass = ofClass
    officersOfMoney = ofMoney
    officersOfUnit = ofUnit
    let ofHome = homes.isEmpty ? [:] : Dictionary(grouping: officers) { homes[$0] }
    officersOfHome = ofHome.count > 1 ? ofHome : [:]
    self.homes = ofHome.count > 1 ? homes : []
    seatRows = ofSeat.indices.filter { !ofSeat[$0].isEmpty }
    classRows = ofClass.indices.filter { !ofClass[$0].isEmpty && !frozen.contains($0) }
    fillableRows = classRows.filter { kinship.canFill[$0] }
    moneyRows = ofMoney.indices.filter { !ofMoney[$0].isEmpty }
  }

  func mayMove(_ officer: Int) -> Bool { members?.contains(officer) ?? true }

  /// The officers of an officer's unit whom moves may change.
  func neighbours(of officer: Int) -> [Int] {
    officersOfUnit[kinship.unitOfOfficer[officer]] ?? []
  }

  /// Whether there are officers who share little with one another.
  var hasHomes: Bool { !homes.isEmpty }

  /// Those of some movable officers who are at home where one of them is.
  func atHome(_ officers: [Int], with officer: Int) -> [Int] {
    guard officers.count < movable.count else { return officersOfHome[homes[officer]] ?? [] }
    return officers.filter { homes[$0] == homes[officer] }
  }

  /// All who are at home where one of some officers is.
  func atHome(with officers: [Int]) -> [Int] {
    guard hasHomes else { return movable }
    return Set(officers.map { homes[$0] }).sorted().flatMap { officersOfHome[$0] ?? [] }
  }

  /// The rows of caps that an officer's pathways may touch.
  func absence(of officer: Int) -> [Int32] { reach.absence[officer] }

  /// The other class rows of the same programme that may take the same officers.
  func siblings(of row: Int) -> [Int] {
    frozen.isEmpty ? kinship.siblings[row] : kinship.siblings[row].filter { !frozen.contains($0) }
  }
}

/// Which class rows stand for one another, and who works where.
struct Kinship: Sendable {
  /// The other class rows of the same programme that may take the same officers.
  let siblings: [[Int]]

  /// Whether there are learners enough for one class of each row.
  let canFill: [Bool]
  let unitOfOfficer: [Int]
  let seatCount: Int
  let moneyCount: Int

  init(index: PlanningIndex, automata: [PathwayAutomaton]) {
    struct Kind: Hashable {
      let programme: Programme.ID
      let unit: Unit.ID?
    }
    let limits = index.limits
    let kinds = Dictionary(grouping: limits.classes.indices) {
      Kind(programme: limits.classes[$0].programme.id, unit: limits.classes[$0].unit)
    }
    canFill = ClassSizes(limits, fittedTo: automata).isClosed.map { !$0 }
    siblings = limits.classes.enumerated().map { number, row in
      (kinds[Kind(programme: row.programme.id, unit: row.unit)] ?? []).filter { $0 != number }
    }
    var units = Numbering<Unit.ID>([])
    unitOfOfficer = automata.map { units.number(of: $0.rules.officer.unit) }
    seatCount = limits.seats.count
    moneyCount = limits.money.count
  }
}
