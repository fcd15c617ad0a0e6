// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

@testable import Scenarios

@Suite struct TableMistakesTests {
  @Test(arguments: [
    Mistake(
      "unknown-column", "units.csv", "unit,title,parent,fund", "unit,title,parent,fund,①phone",
      others: ["short-row", "short-row"]),
    Mistake(
      "missing-column", "units.csv", "unit,title,", "①unit,heading,", others: ["unknown-column"]),
    Mistake(
      "duplicate-column", "units.csv", "title,parent,fund", "title,parent,①title", others: []),
    Mistake(
      "short-row", "officers.csv", "A-1,Nguyễn An,1980-01-15,male,small,chair,,yes,",
      "①A-1,Nguyễn An", others: []),
    Mistake(
      "duplicate-key", "officers.csv", "A-2,Lê Bình", "①A-1,Lê Bình", others: ["unknown-officer"]),
    Mistake(
      "duplicate-key", "intakes.csv", "theory,2027Q2,,40,1",
      "theory,2027Q2,,40,1\n①theory,2027Q2,,40,1"),
    Mistake("empty-cell", "officers.csv", "Nguyễn An", "①"),
    Mistake("empty-cell", "officers.csv", "A-1,", "①,", others: ["unknown-officer"]),
    Mistake(
      "bad-identifier", "units.csv", "office,Văn", "①Văn phòng,Văn", others: ["unknown-unit"]),
    Mistake(
      "bad-identifier", "programmes.csv", "degree,Đại", "①-degree,Đại",
      others: ["unknown-programme"]),
    Mistake("bad-day", "officers.csv", "1980-01-15", "①15/01/1980"),
    Mistake("bad-day", "officers.csv", "1990-06-30", "①1990-06-31"),
    Mistake("bad-quarter", "intakes.csv", "theory,2027Q2", "theory,①Q2/2027"),
    Mistake("bad-number", "intakes.csv", ",40,1", ",①40.5,1"),
    Mistake("bad-number", "programmes.csv", ",2,0.5,", ",2,①\"0,5\","),
    Mistake("bad-number", "programmes.csv", ",2,0.5,", ",2,①0.5125,"),
    Mistake("bad-number", "programmes.csv", ",2,0.5,", ",①0,0.5,"),
    Mistake("bad-number", "programmes.csv", ",1,1,theory", ",1,①1.001,theory"),
    Mistake("bad-money", "budgets.csv", "50000000", "①50.000.000"),
    Mistake("bad-money", "programmes.csv", "9000000", "①-9000000"),
    Mistake("bad-money", "programmes.csv", "9000000", "①10000000000001"),
    Mistake("bad-flag", "positions.csv", "leadership,yes", "leadership,①có"),
    Mistake("unknown-word", "officers.csv", ",female,", ",①woman,"),
    Mistake("unknown-word", "programmes.csv", "full-time", "①fulltime"),
    Mistake("unknown-word", "programmes.csv", ",start,", ",①begin,"),
    Mistake("unknown-unit", "officers.csv", ",small,chair", ",①smal,chair"),
    Mistake("unknown-unit", "units.csv", "office,Văn phòng,small", "office,Văn phòng,①big"),
    Mistake("unknown-position", "officers.csv", "office,clerk,chair", "office,clerk,①char"),
    Mistake("unknown-standard", "positions.csv", "no,clerk", "no,①clerks"),
    Mistake("unknown-basis", "standards.csv", "law-1", "①law-2"),
    Mistake("unknown-officer", "qualifications.csv", "A-2,", "①A-3,"),
    Mistake("unknown-programme", "intakes.csv", "theory,2027Q2", "①theori,2027Q2"),
    Mistake("unknown-fund", "units.csv", ",commune", ",①comune"),
    Mistake("unknown-fund", "programmes.csv", "province:0.6", "①district:0.6"),
    Mistake("unknown-dimension", "qualifications.csv", "A-1,theory", "A-1,①teory"),
    Mistake("unknown-level", "qualifications.csv", "theory,intermediate", "theory,①intermediat"),
    Mistake("bad-grant", "programmes.csv", "theory=intermediate", "①theory>=intermediate"),
    Mistake("unknown-dimension", "programmes.csv", "theory=intermediate", "①teory=intermediate"),
    Mistake(
      "unknown-level", "programmes.csv", "professional=bachelor@luật",
      "professional=①batchelor@luật"),
    Mistake("bad-funding", "programmes.csv", "own:0.4;province:0.6", "own:0.4;①province"),
    Mistake(
      "shares-do-not-add-up", "programmes.csv", "own:0.4;province:0.6", "①own:0.4;province:0.5"),
    Mistake("repeated-part", "programmes.csv", "own:0.4;province:0.6", "own:0.4;①own:0.6"),
    Mistake("repeated-part", "officers.csv", "one;two", "one;①one"),
    Mistake("empty-part", "officers.csv", "one;two", "one;①;two"),
    Mistake("class-terms-incomplete", "programmes.csv", "5,40,20000000", "5,40,①"),
    Mistake("minimum-above-maximum", "programmes.csv", "5,40,20000000", "50,①40,20000000"),
    Mistake("reversed-period", "standards.csv", "2027Q1,,2", "2027Q1,①2026Q4,2"),
    Mistake("bad-number", "standards.csv", "2027Q1,,2", "2027Q1,,①0"),
    Mistake("bad-number", "standards.csv", ",36,", ",①0,"),
    Mistake("awarded-after-as-of", "qualifications.csv", "2024-05-20", "①2026-12-02"),
    Mistake("born-after-as-of", "officers.csv", "1990-06-30", "①2026-12-01"),
    Mistake(
      "fund-named-own", "budgets.csv", "province,2027,100000000",
      "province,2027,100000000\n①own,2027,5"),
    Mistake("bad-number", "budgets.csv", "province,2027", "province,①27"),
  ])
  func `a wrong cell is found at its place`(mistake: Mistake) throws {
    try mistake.expectFound(as: .error)
  }

  @Test(arguments: [
    Mistake("bad-condition", "programmes.csv", "professional >= college", "professional >=①"),
    Mistake(
      "bad-condition", "programmes.csv", "professional >= college", "professional ①= college"),
    Mistake(
      "unknown-level", "programmes.csv", "professional >= college", "professional >= ①colege"),
    Mistake(
      "unknown-attribute", "programmes.csv", "professional >= college",
      "party = yes and ①sexx = male"),
    Mistake("bad-condition", "programmes.csv", "professional >= college", "sex = ①men"),
    Mistake("bad-condition", "programmes.csv", "professional >= college", "age < ①old"),
    Mistake("bad-condition", "programmes.csv", "professional >= college", "age < 4|①5"),
    Mistake("bad-condition", "programmes.csv", "professional >= college", "party = ①ja"),
    Mistake("bad-condition", "programmes.csv", "professional >= college", "(party = yes①"),
    Mistake("bad-condition", "programmes.csv", "professional >= college", "party = yes ①age < 4"),
    Mistake("unknown-unit", "standards.csv", "within = small", "within = ①smal"),
    Mistake("unknown-position", "standards.csv", "within = small", "position = clerk|①clark"),
    Mistake("unknown-officer", "standards.csv", "within = small", "officer != ①A-9"),
    Mistake(
      "unknown-level", "standards.csv", "theory>=intermediate,36",
      "theory>=elementary;theory>=①high,36"),
    Mistake("unknown-attribute", "standards.csv", "theory>=intermediate,36", "①age>=4,36"),
    Mistake("bad-condition", "standards.csv", "theory>=intermediate,36", "theory①=intermediate,36"),
    Mistake(
      "unknown-level", "standards.csv",
      #""professional>=bachelor@luật|""quản lý"";theory>=intermediate""#,
      #""professional>=bachelor@luật|""quản lý"";theory>=①middle""#),
  ])
  func `a condition that can't be read has its caret under the place`(mistake: Mistake) throws {
    try mistake.expectFound(as: .error)
  }
}
