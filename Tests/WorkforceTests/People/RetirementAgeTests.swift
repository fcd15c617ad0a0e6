// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

/// The retirement age written out month by month, so that no formula checks itself.
///
/// A line gives the first birth month of six, then the age and the last month of service of each.
/// It follows the road map of Nghị định 135/2020/NĐ-CP, Phụ lục I.
private let menTable = """
  1961-01 60y03→2021-04 60y03→2021-05 60y03→2021-06 60y03→2021-07 60y03→2021-08 60y03→2021-09
  1961-07 60y03→2021-10 60y03→2021-11 60y03→2021-12 60y06→2022-04 60y06→2022-05 60y06→2022-06
  1962-01 60y06→2022-07 60y06→2022-08 60y06→2022-09 60y06→2022-10 60y06→2022-11 60y06→2022-12
  1962-07 60y09→2023-04 60y09→2023-05 60y09→2023-06 60y09→2023-07 60y09→2023-08 60y09→2023-09
  1963-01 60y09→2023-10 60y09→2023-11 60y09→2023-12 61y00→2024-04 61y00→2024-05 61y00→2024-06
  1963-07 61y00→2024-07 61y00→2024-08 61y00→2024-09 61y00→2024-10 61y00→2024-11 61y00→2024-12
  1964-01 61y03→2025-04 61y03→2025-05 61y03→2025-06 61y03→2025-07 61y03→2025-08 61y03→2025-09
  1964-07 61y03→2025-10 61y03→2025-11 61y03→2025-12 61y06→2026-04 61y06→2026-05 61y06→2026-06
  1965-01 61y06→2026-07 61y06→2026-08 61y06→2026-09 61y06→2026-10 61y06→2026-11 61y06→2026-12
  1965-07 61y09→2027-04 61y09→2027-05 61y09→2027-06 61y09→2027-07 61y09→2027-08 61y09→2027-09
  1966-01 61y09→2027-10 61y09→2027-11 61y09→2027-12 62y00→2028-04 62y00→2028-05 62y00→2028-06
  1966-07 62y00→2028-07 62y00→2028-08 62y00→2028-09 62y00→2028-10 62y00→2028-11 62y00→2028-12
  1967-01 62y00→2029-01 62y00→2029-02 62y00→2029-03 62y00→2029-04 62y00→2029-05 62y00→2029-06
  1967-07 62y00→2029-07 62y00→2029-08 62y00→2029-09 62y00→2029-10 62y00→2029-11 62y00→2029-12
  1968-01 62y00→2030-01 62y00→2030-02 62y00→2030-03 62y00→2030-04 62y00→2030-05 62y00→2030-06
  1968-07 62y00→2030-07 62y00→2030-08 62y00→2030-09 62y00→2030-10 62y00→2030-11 62y00→2030-12
  """

private let womenTable = """
  1966-01 55y04→2021-05 55y04→2021-06 55y04→2021-07 55y04→2021-08 55y04→2021-09 55y04→2021-10
  1966-07 55y04→2021-11 55y04→2021-12 55y08→2022-05 55y08→2022-06 55y08→2022-07 55y08→2022-08
  1967-01 55y08→2022-09 55y08→2022-10 55y08→2022-11 55y08→2022-12 56y00→2023-05 56y00→2023-06
  1967-07 56y00→2023-07 56y00→2023-08 56y00→2023-09 56y00→2023-10 56y00→2023-11 56y00→2023-12
  1968-01 56y04→2024-05 56y04→2024-06 56y04→2024-07 56y04→2024-08 56y04→2024-09 56y04→2024-10
  1968-07 56y04→2024-11 56y04→2024-12 56y08→2025-05 56y08→2025-06 56y08→2025-07 56y08→2025-08
  1969-01 56y08→2025-09 56y08→2025-10 56y08→2025-11 56y08→2025-12 57y00→2026-05 57y00→2026-06
  1969-07 57y00→2026-07 57y00→2026-08 57y00→2026-09 57y00→2026-10 57y00→2026-11 57y00→2026-12
  1970-01 57y04→2027-05 57y04→2027-06 57y04→2027-07 57y04→2027-08 57y04→2027-09 57y04→2027-10
  1970-07 57y04→2027-11 57y04→2027-12 57y08→2028-05 57y08→2028-06 57y08→2028-07 57y08→2028-08
  1971-01 57y08→2028-09 57y08→2028-10 57y08→2028-11 57y08→2028-12 58y00→2029-05 58y00→2029-06
  1971-07 58y00→2029-07 58y00→2029-08 58y00→2029-09 58y00→2029-10 58y00→2029-11 58y00→2029-12
  1972-01 58y04→2030-05 58y04→2030-06 58y04→2030-07 58y04→2030-08 58y04→2030-09 58y04→2030-10
  1972-07 58y04→2030-11 58y04→2030-12 58y08→2031-05 58y08→2031-06 58y08→2031-07 58y08→2031-08
  1973-01 58y08→2031-09 58y08→2031-10 58y08→2031-11 58y08→2031-12 59y00→2032-05 59y00→2032-06
  1973-07 59y00→2032-07 59y00→2032-08 59y00→2032-09 59y00→2032-10 59y00→2032-11 59y00→2032-12
  1974-01 59y04→2033-05 59y04→2033-06 59y04→2033-07 59y04→2033-08 59y04→2033-09 59y04→2033-10
  1974-07 59y04→2033-11 59y04→2033-12 59y08→2034-05 59y08→2034-06 59y08→2034-07 59y08→2034-08
  1975-01 59y08→2034-09 59y08→2034-10 59y08→2034-11 59y08→2034-12 60y00→2035-05 60y00→2035-06
  1975-07 60y00→2035-07 60y00→2035-08 60y00→2035-09 60y00→2035-10 60y00→2035-11 60y00→2035-12
  1976-01 60y00→2036-01 60y00→2036-02 60y00→2036-03 60y00→2036-04 60y00→2036-05 60y00→2036-06
  1976-07 60y00→2036-07 60y00→2036-08 60y00→2036-09 60y00→2036-10 60y00→2036-11 60y00→2036-12
  1977-01 60y00→2037-01 60y00→2037-02 60y00→2037-03 60y00→2037-04 60y00→2037-05 60y00→2037-06
  1977-07 60y00→2037-07 60y00→2037-08 60y00→2037-09 60y00→2037-10 60y00→2037-11 60y00→2037-12
  """

/// One cell of the tables.
struct RetirementCell: Sendable, CustomTestStringConvertible {
  let sex: Sex
  let birthYear: Int
  let birthMonth: Int
  let ageInMonths: Int
  let lastYear: Int
  let lastMonth: Int

  var testDescription: String { "\(sex) \(birthYear)-\(birthMonth)" }

  static let all = cells(of: .male, in: menTable) + cells(of: .female, in: womenTable)

  private static func cells(of sex: Sex, in table: String) -> [RetirementCell] {
    table.split(separator: "\n").flatMap { line in
      let words = line.split(separator: " ")
      let first = words[0].split(separator: "-").compactMap { Int($0) }
      return words.dropFirst().enumerated().map { place, cell in
        let numbers = cell.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
        return RetirementCell(
          sex: sex, birthYear: first[0], birthMonth: first[1] + place,
          ageInMonths: numbers[0] * 12 + numbers[1], lastYear: numbers[2], lastMonth: numbers[3])
      }
    }
  }
}

struct RetirementAgeTests {
  @Test func `the tables have every month of eight years of men and twelve of women`() {
    #expect(RetirementCell.all.count { $0.sex == .male } == 8 * 12)
    #expect(RetirementCell.all.count { $0.sex == .female } == 12 * 12)
  }

  @Test(arguments: RetirementCell.all)
  func `every cell of the annex agrees on the first and the last day of the birth month`(
    cell: RetirementCell
  ) throws {
    let first = try #require(Day(cell.birthYear, cell.birthMonth, 1))
    let expected = try #require(Day(cell.lastYear, cell.lastMonth, 1)).endOfMonth()
    for birthDate in [first, first.endOfMonth()] {
      #expect(RetirementAge.months(birthDate: birthDate, sex: cell.sex) == cell.ageInMonths)
      #expect(RetirementAge.lastDayOfService(birthDate: birthDate, sex: cell.sex) == expected)
    }
  }

  @Test(
    arguments: [
      ("1960-12-31", Sex.male, 720, "2020-12-31"),
      ("1961-01-01", .male, 723, "2021-04-30"),
      ("1961-09-30", .male, 723, "2021-12-31"),
      ("1961-10-01", .male, 726, "2022-04-30"),
      ("1966-03-31", .male, 741, "2027-12-31"),
      ("1966-04-01", .male, 744, "2028-04-30"),
      ("1968-12-15", .male, 744, "2030-12-31"),
      ("1969-01-01", .male, 744, "2031-01-31"),
      ("2005-02-28", .male, 744, "2067-02-28"),
      ("1965-12-31", .female, 660, "2020-12-31"),
      ("1966-01-01", .female, 664, "2021-05-31"),
      ("1972-08-31", .female, 700, "2030-12-31"),
      ("1972-09-01", .female, 704, "2031-05-31"),
      ("1975-04-30", .female, 716, "2034-12-31"),
      ("1975-05-01", .female, 720, "2035-05-31"),
      ("1978-01-01", .female, 720, "2038-01-31"),
      ("2000-02-29", .female, 720, "2060-02-29"),
      ("1930-06-10", .male, 720, "1990-06-30"),
      ("1930-06-10", .female, 660, "1985-06-30"),
    ])
  func `the ages begin and end with the right month`(
    birth: String, sex: Sex, months: Int, last: String
  ) throws {
    let birthDate = try Day.read(birth)
    #expect(RetirementAge.months(birthDate: birthDate, sex: sex) == months)
    #expect(
      try RetirementAge.lastDayOfService(birthDate: birthDate, sex: sex) == Day.read(last))
  }

  @Test func `who is born a month later never leaves earlier`() throws {
    for sex in Sex.allCases {
      var birth = try Day.read("1950-01-31")
      while birth.year < 2010 {
        let next = birth.endOfMonth(after: 1)
        #expect(
          RetirementAge.lastDayOfService(birthDate: birth, sex: sex)
            < RetirementAge.lastDayOfService(birthDate: next, sex: sex))
        birth = next
      }
    }
  }
}
