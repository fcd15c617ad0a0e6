// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// The scenario in which some limits and rules have given way.
  ///
  /// A cap of absence gives way in the quarters asked for, and in no others: see `capRows`.
  public func relaxed(by concessions: [Concession]) -> Scenario {
    concessions.reduce(self) { $0.relaxed(by: $1) }
  }

  private func relaxed(by concession: Concession) -> Scenario {
    changed { parts in
      switch concession {
      case .seats(let id, let more):
        parts.intakes.change(id) { $0.with(seats: $0.seats + more) }
      case .classes(let id, let more):
        for row in rowsFillingTheSameClasses(as: id) {
          parts.intakes.change(row) { $0.with(classes: $0.classes.map { $0 + more }) }
        }
      case .classMinimum(let id, let least):
        parts.programmes.change(id) { $0.with(leastLearners: least) }
      case .money(let fund, let year, let more):
        let amount = Money(dong: budget(of: fund, in: year).dong + more.dong)
        parts.budgets.removeAll { $0.fund == fund && $0.year == year }
        parts.budgets.append(Budget(fund: fund, year: year, amount: amount))
      case .absence(let id, let unit, let more):
        guard let rows = capRows(of: id, unit: unit, relaxedBy: more) else { return }
        parts.absenceCaps.removeAll { $0.id == id }
        parts.absenceCaps += [rows.row] + rows.others
      case .intake(let intake):
        parts.intakes.removeAll { $0.id == intake.id }
        parts.intakes.append(intake)
      case .eligibility(let id, let officer):
        parts.programmes.change(id) { $0.with(eligible: officer) }
      case .service(let id, let day):
        parts.officers.change(id) { $0.with(retires: day) }
      case .permission(let officer, let programme):
        parts.decisions.removeAll {
          $0.kind == .forbid && $0.officer == officer && $0.programme == programme
        }
      }
    }
  }

  /// The rows of one programme and quarter that share their classes, the given one among them.
  public func rowsFillingTheSameClasses(as id: Intake.ID) -> [Intake.ID] {
    guard let group = intake(id)?.group else { return [id] }
    return intakes.filter {
      $0.programme == id.programme && $0.quarter == id.quarter && $0.group == group
    }.map(\.id)
  }

  /// The rows that stand for a cap when it gives way in some quarters, and in no others.
  ///
  /// A cap has one row with one load: it rises to the greatest load asked for, from the first to the last
  /// quarter that it then must cover. Where that is more than is asked for, rows of their own keep the
  /// same officers to what they may be.
  package func capRows(
    of id: AbsenceCap.ID, unit: Unit.ID?, relaxedBy more: [Concession.QuarterLoad]
  ) -> (row: AbsenceCap, others: [AbsenceCap])? {
    let old = absenceCaps.first { $0.id == id }
    let counts = headcounts()
    let given = Dictionary(more.map { ($0.quarter, $0.load.count) }) { $0 + $1 }
    let loads = horizon.compactMap { quarter -> (quarter: Quarter, load: Thousandths)? in
      absenceLimits(in: quarter, headcounts: counts).first { $0.id == id }.map {
        (quarter, Thousandths($0.load.count + (given[quarter] ?? 0)))
      }
    }
    let asked = loads.filter { given[$0.quarter] != nil }
    guard let load = asked.map(\.load).max(), let first = asked.first?.quarter,
      let last = asked.last?.quarter
    else { return nil }
    let from = old == nil ? first : old?.from.map { min($0, first) }
    let to = old == nil ? last : old?.to.map { max($0, last) }
    let row = AbsenceCap(
      id: id, unit: unit, who: old?.who ?? .all, from: from, to: to, load: load)
    let own: Condition? = unit.map { .test(.word(.unit, .equal, [$0.text])) }
    let who = [own, old?.who == own ? nil : old?.who].compactMap(\.self).filter { $0 != .all }
    var others: [AbsenceCap] = []
    var taken = Set(absenceCaps.map(\.id))
    for (quarter, least) in loads where row.isInForce(in: quarter) && least < load {
      if let before = others.last, before.load == least, before.to?.advanced(by: 1) == quarter {
        others[others.count - 1] = AbsenceCap(
          id: before.id, who: before.who, from: before.from, to: quarter, load: least)
        continue
      }
      let name = id.text.split(separator: ":").last.map(String.init) ?? id.text
      var new = AbsenceCap.ID("\(name)-\(quarter.description.lowercased())")
      while !taken.insert(new).inserted { new = AbsenceCap.ID(new.text + "-2") }
      others.append(
        AbsenceCap(
          id: new, who: who.count > 1 ? .and(who) : who.first ?? .all, from: quarter, to: quarter,
          load: least))
    }
    return (row, others)
  }
}

extension [Intake] {
  fileprivate mutating func change(_ id: Intake.ID, _ change: (Intake) -> Intake) {
    for place in indices where self[place].id == id { self[place] = change(self[place]) }
  }
}

extension [Programme] {
  fileprivate mutating func change(_ id: Programme.ID, _ change: (Programme) -> Programme) {
    for place in indices where self[place].id == id { self[place] = change(self[place]) }
  }
}

extension [Officer] {
  fileprivate mutating func change(_ id: Officer.ID, _ change: (Officer) -> Officer) {
    for place in indices where self[place].id == id { self[place] = change(self[place]) }
  }
}

extension Intake {
  fileprivate func with(seats: Int) -> Intake {
    Intake(
      programme: programme, quarter: quarter, unit: unit, seats: seats, classes: classes,
      group: group, confirmed: confirmed, chance: chance)
  }

  fileprivate func with(classes: Int?) -> Intake {
    Intake(
      programme: programme, quarter: quarter, unit: unit, seats: seats, classes: classes,
      group: group, confirmed: confirmed, chance: chance)
  }
}

extension Programme {
  fileprivate func with(leastLearners least: Int) -> Programme {
    with(
      eligible: eligible,
      classTerms: classTerms.map {
        ClassTerms(minimum: least, maximum: max(least, $0.maximum), cost: $0.cost)
      })
  }

  fileprivate func with(eligible officer: Officer.ID) -> Programme {
    with(eligible: eligible.admitting(officer), classTerms: classTerms)
  }

  private func with(eligible: Condition, classTerms: ClassTerms?) -> Programme {
    Programme(
      id: id, title: title, provider: provider, mode: mode, quarters: quarters, load: load,
      grants: grants, eligible: eligible, serviceAfter: serviceAfter, classTerms: classTerms,
      seatCost: seatCost, payment: payment, funding: funding, dropout: dropout, basis: basis)
  }
}

extension Condition {
  /// The condition that one more officer satisfies.
  package func admitting(_ officer: Officer.ID) -> Condition {
    let admitted = Condition.test(.word(.officer, .equal, [officer.text]))
    if case .or(let clauses) = self { return .or(clauses + [admitted]) }
    return .or([self, admitted])
  }
}

extension Officer {
  fileprivate func with(retires day: Day) -> Officer {
    Officer(
      id: id, name: name, birthDate: birthDate, sex: sex, unit: unit, position: position,
      plannedPosition: plannedPosition, plannedFrom: plannedFrom, partyMember: partyMember,
      inServiceSince: inServiceSince, ethnicity: ethnicity, tags: tags, exempt: exempt,
      retires: day, holdings: holdings, unavailability: unavailability)
  }
}
