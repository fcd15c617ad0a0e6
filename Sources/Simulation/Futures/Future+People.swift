// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// A post that somebody left.
struct Vacancy: Sendable {
  let unit: Unit.ID
  let position: Position.ID
  let key: ChanceKey
  let name: String
}

extension Future {
  /// Lets those go, fall ill or move whom it meets on the quarter's first day.
  mutating func moveOfficers() {
    for place in people.indices where people[place].left == nil {
      if people[place].officer.lastDayOfService < quarter.lastDay {
        leave(place)
        continue
      }
      guard people[place].serves(in: quarter) else { continue }
      if let exit = Self.exits.first(where: { strikes($0, place) }) {
        people[place].suffer(.hazard(exit))
        leave(place)
        record.leavers += 1
        continue
      }
      for leave in [Hazard.longIllness, .maternityLeave] {
        if let rule = rule(of: leave, striking: place) { beAway(place, leave, rule) }
      }
      if strikes(.transfer, place) { transfer(place) }
      if strikes(.positionChange, place) { changePosition(place) }
    }
  }

  private static let exits: [Hazard] = [.death, .transferOut, .resignation, .earlyRetirement]

  private func strikes(_ hazard: Hazard, _ place: Int) -> Bool {
    rule(of: hazard, striking: place) != nil
  }

  /// The rule by which a hazard strikes somebody in this quarter.
  private func rule(of hazard: Hazard, striking place: Int) -> HazardRule? {
    let worst = perils.worstQuarterly(of: hazard)
    guard worst > 0 else { return nil }
    let draw = chances.uniform(hazard, people[place].key.at(quarter))
    guard draw < worst else { return nil }
    let peril = perils[hazard].first { peril in
      peril.rule.isInForce(in: quarter) && concerns(peril.rule.who, people[place], in: quarter)
    }
    guard let peril, draw < peril.quarterly else { return nil }
    return peril.rule
  }

  private mutating func leave(_ place: Int) {
    people[place].left = quarter
    for attendance in people[place].attendances { abandon(attendance, of: place, .plan) }
    people[place].attendances = []
    let officer = people[place].officer
    vacancies.append(
      Vacancy(
        unit: officer.unit, position: officer.position(in: quarter), key: people[place].key,
        name: officer.id.text))
  }

  /// Notes that a start leads to nothing, and keeps what need not be paid any more.
  mutating func abandon(_ attendance: Attendance, of place: Int, _ setback: Forecast.Setback) {
    purse.release(attendance.payments, after: quarter)
    record.unfinished += 1
    let cause = people[place].setbacks.last ?? setback
    record.lose(attendance.programme.id, cause)
  }

  /// Short courses are lost; long ones go on afterwards.
  private mutating func beAway(_ place: Int, _ hazard: Hazard, _ rule: HazardRule) {
    let length = rule.count(.length)
    people[place].officer = people[place].officer.unavailable(
      Unavailability(from: quarter, to: quarter.advanced(by: length - 1), load: .zero))
    people[place].suffer(.hazard(hazard))
    for index in people[place].attendances.indices.reversed() {
      if people[place].attendances[index].programme.isLong
        || people[place].attendances[index].isResit
      {
        people[place].attendances[index].end =
          people[place].attendances[index].end.advanced(by: length)
        if let quarter = people[place].attendances[index].withdrawsIn {
          people[place].attendances[index].withdrawsIn = quarter.advanced(by: length)
        }
      } else {
        abandon(people[place].attendances.remove(at: index), of: place, .hazard(hazard))
      }
    }
  }

  /// Takes a post like those of the same group in another unit.
  private mutating func transfer(_ place: Int) {
    let officer = people[place].officer
    let group = scenario.position(officer.position(in: quarter)).group
    let posts = scenario.officers.filter { other in
      other.unit != officer.unit && scenario.position(other.position).group == group
    }
    guard !posts.isEmpty else { return }
    let key = people[place].key.at(quarter)
    let post = posts[chances.place(below: posts.count, .transfer, key, draw: 1)]
    move(place, to: post.unit, position: post.position, planned: nil, .transfer)
  }

  /// Takes over the planned post, or another one of the unit.
  private mutating func changePosition(_ place: Int) {
    let officer = people[place].officer
    if let planned = officer.plannedPosition(in: quarter) {
      move(place, to: officer.unit, position: planned, planned: nil, .positionChange)
      return
    }
    let held = officer.position(in: quarter)
    let posts = Set(scenario.officers.filter { $0.unit == officer.unit }.map(\.position))
      .filter { $0 != held && !scenario.position($0).leadership }.sorted()
    guard !posts.isEmpty else { return }
    let key = people[place].key.at(quarter)
    let position = posts[chances.place(below: posts.count, .positionChange, key, draw: 1)]
    move(place, to: officer.unit, position: position, planned: nil, .positionChange)
  }

  private mutating func move(
    _ place: Int, to unit: Unit.ID, position: Position.ID, planned: Position.ID?, _ hazard: Hazard
  ) {
    people[place].officer = people[place].officer
      .moved(to: unit, position: position, plannedPosition: planned)
    people[place].suffer(.hazard(hazard))
  }

  /// Fills posts with people like the younger ones of the same group, with their gaps.
  mutating func fillVacancies() {
    guard !perils[.appointment].isEmpty else {
      vacancies.removeAll()
      return
    }
    let rule = perils[.appointment].first { $0.rule.isInForce(in: quarter) }?.rule
    var open: [Vacancy] = []
    for vacancy in vacancies {
      if let rule,
        chances.happens(
          .appointment, with: rule[.chance].fraction, to: vacancy.key.at(quarter))
      {
        appoint(to: vacancy, rule)
      } else {
        open.append(vacancy)
      }
    }
    vacancies = open
  }

  private mutating func appoint(to vacancy: Vacancy, _ rule: HazardRule) {
    let group = scenario.position(vacancy.position).group
    let colleagues = scenario.officers.filter { scenario.position($0.position).group == group }
    let alike = colleagues.filter { officer in
      rule.like.holds(
        in: scenario.circumstances(
          of: officer, on: quarter.firstDay, holding: officer.holdings))
    }
    let models = alike.isEmpty ? colleagues.isEmpty ? scenario.officers : colleagues : alike
    guard !models.isEmpty else { return }
    let key = vacancy.key.at(quarter)
    let model = models[chances.place(below: models.count, .appointment, key, draw: 1)]
    var name = vacancy.name + "+"
    while places[Officer.ID(name)] != nil { name += "+" }
    let officer = Officer(
      id: Officer.ID(name), name: name, birthDate: model.birthDate, sex: model.sex,
      unit: vacancy.unit, position: vacancy.position, partyMember: model.partyMember,
      inServiceSince: quarter.firstDay, ethnicity: model.ethnicity, tags: model.tags,
      holdings: model.holdings)
    places[officer.id] = people.count
    people.append(
      Person(
        officer, holding: officer.holdings, isNewcomer: true,
        precedence: Precedence(officer, factor: scenario.priorityFactor(of: officer))))
    people[people.count - 1].suffer(.hazard(.appointment))
    record.newcomers += 1
  }
}
