// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A made-up province of communes with sixty officers each: the tables of a scenario, any size.
///
/// The same size and seed give the same bytes. Every table but the catalogue grows with the
/// officers: communes have a fund and intakes of their own. All limits are ample, because what is
/// measured is reading and judging, not planning.
struct SyntheticProvince {
  static let officersPerCommune = 60

  let officers: Int
  private let communes: [String]
  private var random: SeededNumbers

  init(officers: Int, seed: UInt64 = 1) {
    self.officers = officers
    let count = (officers + Self.officersPerCommune - 1) / Self.officersPerCommune
    communes = (0..<count).map { "xa-\($0 + 1)" }
    random = SeededNumbers(seed: seed)
  }

  /// The files of the scenario's folder by name.
  func files() -> [(name: String, text: String)] {
    var people = People(officers: officers, communes: communes, random: random)
    people.draw()
    return [
      ("scenario.json", SyntheticCatalogue.settings(officers: officers)),
      ("positions.csv", SyntheticCatalogue.positions),
      ("standards.csv", SyntheticCatalogue.standards),
      ("programmes.csv", SyntheticCatalogue.programmes),
      ("targets.csv", SyntheticCatalogue.targets), ("units.csv", units),
      ("intakes.csv", intakes), ("budgets.csv", budgets), ("absence.csv", absence),
      ("officers.csv", people.officersTable),
      ("qualifications.csv", people.qualifications),
      ("unavailability.csv", people.unavailability), ("enrolments.csv", people.enrolments),
    ]
  }

  /// Writes the scenario into a folder that exists.
  func write(to folder: URL) throws {
    for file in files() {
      try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name))
    }
  }

  private var units: String {
    communes.enumerated().reduce(into: "unit,title,parent,fund\ntinh,Tỉnh,,tinh\n") { table, row in
      table += "\(row.element),Xã \(row.offset + 1),tinh,\(row.element)\n"
    }
  }

  /// The province opens theory and digital courses each quarter, each commune a class each autumn.
  private var intakes: String {
    var table = "programme,quarter,unit,seats,classes\n"
    for year in SyntheticCatalogue.years {
      for quarter in 1...4 {
        table += "theory-intermediate,\(year)Q\(quarter),,\(officers),\n"
        table += "digital-basic,\(year)Q\(quarter),,\(officers),\n"
      }
      for commune in communes {
        table += "refresher,\(year)Q3,\(commune),\(Self.officersPerCommune),1\n"
      }
    }
    return table
  }

  /// Every other commune has a cap of its own, as ample as the others.
  private var absence: String {
    let capped = communes.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    return capped.reduce(into: "cap,who,load\n") { table, commune in
      table += "unit:\(commune),unit = \(commune),\(Self.officersPerCommune)\n"
    }
  }

  private var budgets: String {
    (["tinh"] + communes).reduce(into: "fund,year,amount\n") { table, fund in
      for year in SyntheticCatalogue.years { table += "\(fund),\(year),9000000000000\n" }
    }
  }
}

/// The tables that have a row or more for each officer.
private struct People {
  let officers: Int
  let communes: [String]
  var random: SeededNumbers

  private(set) var officersTable =
    "officer,name,birth_date,sex,unit,position,planned_position,party,in_service_since\n"
  private(set) var qualifications = "officer,dimension,level,field,awarded\n"
  private(set) var unavailability = "officer,from,to,load,reason\n"
  private(set) var enrolments = "officer,programme,start\n"

  init(officers: Int, communes: [String], random: SeededNumbers) {
    self.officers = officers
    self.communes = communes
    self.random = random
  }

  mutating func draw() {
    for number in 0..<officers { drawOfficer(number) }
  }

  private mutating func drawOfficer(_ number: Int) {
    let id = "CB-\(number + 1)"
    let isFemale = random.hits(45)
    let isHead = number % SyntheticProvince.officersPerCommune < 8
    let born = random.number(in: 1970...2000)
    let month = twoDigits(random.number(in: 1...12))
    let day = twoDigits(random.number(in: 1...28))
    let name = random.name(isFemale: isFemale)
    let commune = communes[number / SyntheticProvince.officersPerCommune]
    let planned = !isHead && random.hits(15) ? "head" : ""
    officersTable +=
      "\(id),\(name),\(born)-\(month)-\(day),\(isFemale ? "female" : "male"),\(commune),"
      + "\(isHead ? "head" : "specialist"),\(planned),\(random.hits(80) ? "yes" : "no"),"
      + "\(born + 24)-0\(random.number(in: 1...9))-01\n"
    qualifications += "\(id),professional,\(random.hits(20) ? "master" : "bachelor"),luật,\n"
    qualifications += "\(id),state-management,specialist,,20\(random.number(in: 10...24))-05-20\n"
    let isUnderWay = random.hits(3)
    if !isUnderWay, random.hits(35) {
      qualifications += "\(id),political-theory,intermediate,,2019-12-31\n"
    }
    if random.hits(30) { qualifications += "\(id),digital,basic,,2026-03-31\n" }
    if random.hits(60) {
      qualifications += "\(id),refresher,done,,20\(random.number(in: 20...26))-09-30\n"
    }
    if isUnderWay { enrolments += "\(id),theory-intermediate,2026Q4\n" }
    if random.hits(1) { unavailability += "\(id),2027Q2,2028Q1,0.1,Nghỉ thai sản\n" }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension SeededNumbers {
  fileprivate mutating func name(isFemale: Bool) -> String {
    let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ"]
    let given = ["An", "Bình", "Dương", "Hà", "Khánh", "Linh", "Minh", "Ngọc", "Quân", "Thảo"]
    return families[number(in: 0...9)] + (isFemale ? " Thị " : " Văn ") + given[number(in: 0...9)]
  }
}
