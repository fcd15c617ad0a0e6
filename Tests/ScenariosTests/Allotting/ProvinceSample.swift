// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

/// A province of two communes with one officer of its own, and a plan that uses all there is.
struct ProvinceSample {
  var files = ScenarioFiles(texts: Self.texts.mapKeys { "home/small/" + $0 })

  func replacing(_ old: String, with new: String, in file: String) -> ProvinceSample {
    ProvinceSample(files: files.replacing(old, with: new, in: file))
  }

  init() {}

  private init(files: ScenarioFiles) {
    self.files = files
  }

  /// The plan handed out below a unit; it must keep the rules.
  func allotment(
    below level: Unit.ID = "province", sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> (allotment: Allotment, layers: ScenarioLayers) {
    let (reading, layers) = ScenarioReader.readLayers(
      folder: "home/small", through: .memory(files.texts))
    let scenario = try #require(
      reading.scenario, Comment(rawValue: reading.diagnostics.rendered(in: .english)),
      sourceLocation: sourceLocation)
    let plan = Self.plan(in: scenario)
    let violations = PlanAudit.violations(of: plan, in: scenario).map(\.wording.english)
    #expect(violations.isEmpty, "\(violations)", sourceLocation: sourceLocation)
    return (Allotment(of: plan, below: level, in: scenario), layers)
  }

  /// The folder of a unit, read again.
  func part(
    _ unit: String, below level: Unit.ID = "province",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> (folder: AllottedFolder, scenario: Scenario, texts: [String: String]) {
    let (allotment, layers) = try allotment(below: level, sourceLocation: sourceLocation)
    let place = try #require(allotment.units.firstIndex { $0.id.text == unit })
    let folder = AllottedFolder(allotment, at: place, from: AllottedRows(layers))
    let files = folder.files()
    let texts = Dictionary(
      uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    return (folder, try folder.read(files), texts)
  }

  static func plan(in scenario: Scenario) -> [Enrolment] {
    func start(
      _ officer: String, _ programme: Programme.ID, _ quarter: Quarter, _ unit: Unit.ID?,
      class number: Int? = nil
    ) -> Enrolment {
      Enrolment(
        officer: Officer.ID(officer), programme: programme, start: quarter,
        end: scenario.programme(programme).end(startingIn: quarter), intake: unit,
        classNumber: number)
    }
    let committed = scenario.commitments.map {
      Enrolment(
        officer: $0.officer, programme: $0.programme, start: $0.start,
        end: scenario.programme($0.programme).end(startingIn: $0.start), committed: true)
    }
    return committed
      + ["A-1", "A-2", "B-1", "P-1"].map {
        start($0, "digital", Quarter(2027, 2), "province", class: 1)
      } + ["A-1", "A-2"].map { start($0, "local", Quarter(2027, 3), "an", class: 1) } + [
        start("A-2", "theory", Quarter(2027, 1), "an"),
        start("A-3", "theory", Quarter(2027, 1), "province"),
        start("B-1", "theory", Quarter(2027, 1), "province"),
      ]
  }

  private static let texts = [
    "scenario.json": """
    {
      format: 1, name: "Tỉnh Nhỏ", asOf: "2026-12-01",
      horizon: { from: "2027Q1", to: "2027Q4" },
      dimensions: [
        { id: "theory", title: "Lý luận", levels: ["none", "intermediate"] },
        { id: "digital", title: "Số", levels: ["none", "basic"] },
        { id: "local", title: "Bồi dưỡng", levels: ["none", "done"] },
      ],
      absenceShare: 0.5, plannedWeight: 0.5,
      priorities: [ { who: "within = an|binh and officer != P-1", factor: 1.2 } ],
      goals: ["targets", "compliance", "requirements"],
    }
    """,
    "units.csv": """
    unit,title,parent,fund
    an,Xã An,province,an
    an-office,Văn phòng xã An,an,
    binh,Xã Bình,province,
    province,Tỉnh Nhỏ,,province

    """,
    "positions.csv": "position,title,group,leadership,standard\nclerk,Chuyên viên,civil,no,clerk\n",
    "standards.csv": """
    standard,requirement,accepts,applies
    clerk,digital,digital>=basic,
    clerk,local,local>=done,within = an
    clerk,theory,theory>=intermediate,

    """,
    "officers.csv": """
    officer,name,birth_date,sex,unit,position
    A-1,An Một,1990-01-01,male,an,clerk
    A-2,An Hai,1990-01-01,male,an-office,clerk
    A-3,An Ba,1990-01-01,male,an-office,clerk
    B-1,Bình Một,1990-01-01,female,binh,clerk
    B-2,Bình Hai,1990-01-01,female,binh,clerk
    P-1,Tỉnh Một,1990-01-01,female,province,clerk

    """,
    "qualifications.csv": "officer,dimension,level\nA-1,theory,intermediate\nB-2,digital,basic\n",
    "programmes.csv": """
    programme,title,provider,mode,quarters,load,grants,class_min,class_max,class_cost,seat_cost,paid,funding
    digital,Kỹ năng số,Tỉnh,full-time,1,0.1,digital=basic,3,5,1000001,100,start,province
    local,Bồi dưỡng,Xã,full-time,1,0.1,local=done,2,5,500,10,start,own
    theory,Lý luận,Trường,in-service,2,0.3,theory=intermediate,,,,1000,start,own:0.5;province:0.5

    """,
    "intakes.csv": """
    programme,quarter,unit,seats,classes,confirmed,chance
    digital,2027Q2,province,6,1,yes,
    local,2027Q3,an,3,1,yes,
    theory,2027Q1,an,1,,no,0.5
    theory,2027Q1,province,3,,yes,0.9

    """,
    "absence.csv": """
    cap,who,from,to,load
    an-only,within = an,,,1.5
    congress,within = province,2027Q1,2027Q2,1.7
    unit:an-office,unit = an-office,,,0.9

    """,
    "budgets.csv": "fund,year,amount\nan,2027,5000\nprovince,2027,2000000\n",
    "enrolments.csv": "officer,programme,start\nB-2,theory,2027Q1\n",
    "decisions.csv": """
    officer,programme,quarter,decision,reason
    A-1,digital,,require,Kết luận
    A-3,digital,,forbid,
    A-2,theory,2027Q1,require,

    """,
    "targets.csv": """
    target,title,population,measure,due,goal,strict
    an-local,Xã An,unit = an|an-office,meets local,2027Q4,3 officers,
    digital,Kỹ năng số,all,meets digital,2027Q4,0.5,yes

    """,
  ]
}

extension Dictionary {
  fileprivate func mapKeys(_ change: (Key) -> Key) -> [Key: Value] {
    Dictionary(uniqueKeysWithValues: map { (change($0), $1) })
  }
}
