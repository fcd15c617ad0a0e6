// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// Something that somebody should look at, with the day by which and what it may cost.
package struct Alert: Hashable, Sendable {
  /// What is the matter; the order is that of alerts that cost the same and have the same day.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case dataWrong = "data-wrong"
    case pointOfNoReturn = "point-of-no-return"
    case resultMissing = "result-missing"
    case startMissed = "start-missed"
    case classTooSmall = "class-too-small"
    case seatsUnused = "seats-unused"
    case requirementComing = "requirement-coming"
    case qualificationExpires = "qualification-expires"
    case belowStandard = "below-standard"
    case retiresFirst = "retires-first"
    case moneyLapses = "money-lapses"
  }

  /// What can still bring about a requirement that an officer lacks.
  package enum Remedy: Hashable, Sendable {
    /// Training that grants it is under way or granted.
    case underWay(Commitment)
    /// The present plan has training that grants it.
    case planned(Commitment)
    /// Nothing is planned, and some way is open.
    case toPlan
    /// No admissible way leads there within the horizon.
    case tooLate
  }

  /// A requirement that is not met.
  package struct Lack: Hashable, Sendable {
    package let requirement: Requirement.ID
    package let remedy: Remedy

    package init(requirement: Requirement.ID, remedy: Remedy) {
      self.requirement = requirement
      self.remedy = remedy
    }
  }

  package enum Content: Hashable, Sendable {
    case belowStandard(Officer.ID, [Lack])

    /// The training that would close the gap must begin in this quarter at the latest.
    case pointOfNoReturn(Officer.ID, Lack, Quarter)

    /// What these officers hold counts through this quarter.
    case qualificationExpires(Requirement.ID, Quarter, [Officer.ID])
    case retiresFirst(Officer.ID, [Requirement.ID], lastDay: Day)
    case classTooSmall(ClassPool, learners: Int, minimum: Int)
    case seatsUnused(Intake.ID, left: Int, candidates: [Officer.ID])
    case moneyLapses(Fund.ID, year: Int, left: Money)
    case requirementComing(Requirement.ID, Quarter, [Officer.ID])
    case resultMissing(Commitment)
    case startMissed(Commitment)
    case dataWrong(DataFault)
  }

  package let content: Content

  /// The day by which it must be looked at; nothing where it is so already.
  package let date: Day?

  /// What it may cost the targets to come: the weights of those that count an officer concerned and
  /// fail for it, in thousandths, added up over the officers.
  package let cost: Int
}

extension Alert {
  package var kind: Kind {
    switch content {
    case .belowStandard: .belowStandard
    case .pointOfNoReturn: .pointOfNoReturn
    case .qualificationExpires: .qualificationExpires
    case .retiresFirst: .retiresFirst
    case .classTooSmall: .classTooSmall
    case .seatsUnused: .seatsUnused
    case .moneyLapses: .moneyLapses
    case .requirementComing: .requirementComing
    case .resultMissing: .resultMissing
    case .startMissed: .startMissed
    case .dataWrong: .dataWrong
    }
  }

  /// Whom it is about, in order; nobody in particular where it is about money or classes.
  package var officers: [Officer.ID] {
    switch content {
    case .belowStandard(let officer, _), .pointOfNoReturn(let officer, _, _),
      .retiresFirst(let officer, _, _):
      [officer]
    case .qualificationExpires(_, _, let officers), .seatsUnused(_, _, let officers),
      .requirementComing(_, _, let officers):
      officers
    case .resultMissing(let training), .startMissed(let training): [training.officer]
    case .dataWrong(let fault): fault.officer.map { [$0] } ?? []
    case .classTooSmall, .moneyLapses: []
    }
  }

  /// A name that stays the same for as long as the matter is the same, whatever its day or cost.
  package var identity: String {
    let parts: [String] =
      switch content {
      case .belowStandard(let officer, _): [officer.text]
      case .pointOfNoReturn(let officer, let lack, _): [officer.text, lack.requirement.text]
      case .qualificationExpires(let requirement, let quarter, _):
        [requirement.text, quarter.description]
      case .retiresFirst(let officer, _, _): [officer.text]
      case .classTooSmall(let pool, _, _):
        [
          pool.programme.text, pool.quarter.description, pool.group ?? "", pool.unit?.text ?? "",
        ]
      case .seatsUnused(let row, _, _):
        [row.programme.text, row.quarter.description, row.unit?.text ?? ""]
      case .moneyLapses(let fund, let year, _): [fund.text, String(year)]
      case .requirementComing(let requirement, let quarter, _):
        [requirement.text, quarter.description]
      case .resultMissing(let training), .startMissed(let training):
        [training.officer.text, training.programme.text, training.start.description]
      case .dataWrong(let fault): fault.identity
      }
    return ([kind.rawValue] + parts).joined(separator: "/")
  }

  /// The alerts in order: what costs more, then what is due sooner, then by kind and name.
  static func ranked(_ alerts: [Alert]) -> [Alert] {
    let ranked = alerts.map { (alert: $0, place: $0.kind.place, identity: $0.identity) }
    return ranked.sorted { left, right in
      if left.alert.cost != right.alert.cost { return left.alert.cost > right.alert.cost }
      if left.alert.date != right.alert.date {
        guard let first = left.alert.date else { return false }
        return right.alert.date.map { first < $0 } ?? true
      }
      return (left.place, left.identity) < (right.place, right.identity)
    }.map(\.alert)
  }
}

extension Alert.Kind {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
