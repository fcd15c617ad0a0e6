// SPDX-License-Identifier: GPL-3.0-or-later

@testable import Scenarios
import Tables
import Workforce

/// Files of a scenario in memory, edited by the tests.
struct ScenarioFiles {
  var texts: [String: String]

  /// A file of the folder `home/small`.
  subscript(file: String) -> String? {
    get { texts["home/small/" + file] }
    set { texts["home/small/" + file] = newValue }
  }

  func with(_ file: String, _ text: String?) -> ScenarioFiles {
    var files = self
    files[file] = text
    return files
  }

  /// Replaces the first occurrence of a text in a file.
  func replacing(_ old: String, with new: String, in file: String) -> ScenarioFiles {
    with(file, self[file]?.replacing(old, with: new, maxReplacements: 1))
  }

  /// Adds lines at the end of a file, or makes the file.
  func adding(_ lines: String, to file: String) -> ScenarioFiles {
    with(file, (self[file] ?? "") + lines + "\n")
  }

  /// Adds settings to scenario.json.
  func setting(_ members: String) -> ScenarioFiles {
    replacing("format: 1,", with: "format: 1, \(members),", in: "scenario.json")
  }

  func read(_ folder: String = "home/small") -> ScenarioReading {
    ScenarioReader.read(folder: folder, through: .memory(texts))
  }
}

extension ScenarioFiles {
  /// A small scenario that is valid and gives no warning.
  static let small = ScenarioFiles(texts: [
    "home/small/scenario.json": """
    {
      format: 1,
      name: "Xã Nhỏ",
      asOf: "2026-12-01",
      horizon: { from: "2027Q1", to: "2027Q4" },
      dimensions: [
        { id: "theory", title: "Lý luận chính trị", levels: ["none", "elementary", "intermediate"] },
        { id: "professional", title: "Chuyên môn", levels: ["none", "college", "bachelor"] },
      ],
      absenceShare: 0.15,
      plannedWeight: 0.5,
      goals: ["targets", { goal: "compliance", within: 0.02 }, "cost"],
    }
    """,
    "home/small/units.csv": """
    unit,title,parent,fund
    office,Văn phòng,small,
    small,Xã Nhỏ,,commune

    """,
    "home/small/positions.csv": """
    position,title,group,leadership,standard
    chair,Chủ tịch,leadership,yes,leader
    clerk,Chuyên viên,civil-servant,no,clerk

    """,
    "home/small/legal.csv": """
    basis,number,title,issuer,issued,from,until
    law-1,1/2025/QH15,Luật,Quốc hội,2025-06-16,2025-06-16,

    """,
    "home/small/standards.csv": #"""
    standard,requirement,accepts,valid_months,applies,from,until,weight,basis
    clerk,degree,"professional>=bachelor@luật|""quản lý"";theory>=intermediate",,,,,,law-1
    leader,theory,theory>=intermediate,36,within = small,2027Q1,,2,

    """#,
    "home/small/officers.csv": """
    officer,name,birth_date,sex,unit,position,planned_position,party,tags
    A-1,Nguyễn An,1980-01-15,male,small,chair,,yes,
    A-2,Lê Bình,1990-06-30,female,office,clerk,chair,no,one;two

    """,
    "home/small/qualifications.csv": """
    officer,dimension,level,field,awarded
    A-1,theory,intermediate,,2024-05-20
    A-2,professional,college,luật,

    """,
    "home/small/programmes.csv": """
    programme,title,provider,mode,quarters,load,grants,eligible,class_min,class_max,class_cost,seat_cost,paid,funding
    degree,Đại học Luật,Đại học,in-service,2,0.5,professional=bachelor@luật,professional >= college,,,,9000000,quarterly,own:0.4;province:0.6
    theory,Trung cấp lý luận,Trường Chính trị,full-time,1,1,theory=intermediate,,5,40,20000000,3000000,start,province

    """,
    "home/small/intakes.csv": """
    programme,quarter,unit,seats,classes
    degree,2027Q1,small,2,
    theory,2027Q2,,40,1

    """,
    "home/small/budgets.csv": """
    fund,year,amount
    commune,2027,50000000
    province,2027,100000000

    """,
  ])
}
