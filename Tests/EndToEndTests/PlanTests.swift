// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Foundation
import SolverTestSupport
import Testing

@Suite struct PlanTests {
  private static let files = [
    "classes.csv", "enrolments.csv", "plan.json", "run.json", "unmet.csv",
  ]

  @Test func `a plan is made, written whole, summarised and found good`() throws {
    let workplace = try Workplace()
    let run = ToolRun("plan", Inputs.small, "--out", workplace("plan"))
    #expect(run.status == .done)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("Trung cấp lý luận chính trị: 2 người, 14.000.000 đ"))
    #expect(run.output.contains("Vũ Thị Hà (N-6)"))
    #expect(run.output.contains("nghỉ hưu trước khi kịp"))
    #expect(try workplace.names(in: ".") == ["plan"])
    #expect(try workplace.names(in: "plan") == Self.files)

    let record = try workplace.read("plan/run.json")
    for key in ["digest", "effectiveChanges", "inputs", "phases", "seed", "settings", "versions"] {
      #expect(record.contains("\"\(key)\":"))
    }
    let verdict = ToolRun("verify", Inputs.small, workplace("plan"))
    #expect(verdict.status == .done)
    #expect(ToolRun("verify", Inputs.small, workplace("plan/plan.json")).status == .done)
    #expect(ToolRun("verify", Inputs.small, workplace("plan/enrolments.csv")).status == .done)
  }

  @Test func `the same inputs give the same bytes, on one thread or two`() throws {
    let workplace = try Workplace()
    let runs = [("a", "1"), ("b", "1"), ("c", "2")]
    for (name, threads) in runs {
      let words = ["plan", Inputs.small, "--out", workplace(name), "--threads", threads, "--quiet"]
      #expect(ToolRun(words).status == .done)
    }
    for file in Self.files where file != "run.json" {
      let first = try workplace.read("a/" + file)
      #expect(try workplace.read("b/" + file) == first)
      #expect(try workplace.read("c/" + file) == first)
    }
  }

  @Test func `without a number of threads every core works`() throws {
    let workplace = try Workplace()
    let words = ["plan", Inputs.small, "--out", workplace("plan"), "--quiet"]
    #expect(ToolRun(words, cores: 2).status == .done)
    #expect(try workplace.read("plan/run.json").contains("\"threads\": 2"))
  }

  @Test func `a folder that exists, or can't exist, is refused with path and reason`() throws {
    let workplace = try Workplace()
    _ = try workplace.smallScenario()
    for (place, reason) in [
      ("scenario", "it exists already"),
      ("scenario/units.csv/plan", "a part of the path is not a folder"),
    ] {
      let run = ToolRun(
        "plan", workplace("scenario"), "--out", workplace(place), "--lang", "en")
      #expect(run.status == .cannotCreate)
      #expect(run.errors == "datchuan: cannot create '\(workplace(place))': \(reason)\n")
      #expect(run.output.isEmpty)
    }
  }

  @Test func `a search that is called off leaves a good plan and says so`() throws {
    let workplace = try Workplace()
    let run = ToolRun(
      ["plan", Inputs.commune, "--out", workplace("plan"), "--effort", "1", "--lang", "en"],
      interruptedAtCall: 1)
    #expect(run.status == .stoppedEarly)
    #expect(run.output.contains("NOTE: the search was stopped early"))
    #expect(try workplace.read("plan/run.json").contains("\"stoppedEarly\": true"))
    #expect(ToolRun("verify", Inputs.commune, workplace("plan")).status == .done)
  }

  @Test func `a missed target ends with status 3 only when targets are required`() throws {
    let workplace = try Workplace()
    let run = ToolRun(
      "plan", Inputs.small, "--out", workplace("plan"), "--require-targets", "--quiet")
    #expect(run.status == .violations)
    #expect(run.output.isEmpty)
    #expect(try workplace.names(in: "plan") == Self.files)
  }

  @Test func `without seats that nobody confirmed the plan rests on confirmed ones only`() throws {
    let workplace = try Workplace()
    let run = ToolRun(
      "plan", Inputs.small, "--out", workplace("plan"), "--confirmed-only", "--lang", "en")
    #expect(run.status == .done)
    #expect(!run.output.contains("Resting on seats"))
    #expect(!(try workplace.read("plan/enrolments.csv")).contains("2028Q1"))
  }

  @Test func `progress comes as lines of JSON when asked for`() throws {
    let workplace = try Workplace()
    let run = ToolRun("plan", Inputs.small, "--out", workplace("plan"), "--json-progress")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.first == "{ \"event\": \"phase\", \"phase\": \"read\" }")
    #expect(lines.contains { $0.contains("\"event\": \"pathways\"") })
    #expect(lines.contains { $0.contains("\"finished\": true, \"gap\": 0, \"goal\": \"cost\"") })
    for line in lines {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
  }
}

/// The library that solves, named on the command line.
@Suite struct PlanSolverTests {
  @Test func `a solver that is not there is said with its place and a remedy`() throws {
    let workplace = try Workplace()
    let run = ToolRun(
      "plan", Inputs.small, "--out", workplace("plan"), "--lang", "en", "--solver",
      "highs:/nowhere/libhighs.so")
    #expect(run.status == .missingInput)
    #expect(run.errorsInOneLine.contains("/nowhere/libhighs.so"))
    #expect(run.errorsInOneLine.contains("leave --solver out"))
    #expect(!FileManager.default.fileExists(atPath: workplace("plan")))
  }

  @Test(arguments: ["clp", "highs:", "HIGHS"])
  func `a word that is no solver is refused with those that are`(word: String) throws {
    let workplace = try Workplace()
    let run = ToolRun(
      "plan", Inputs.small, "--out", workplace("plan"), "--lang", "en", "--solver", word)
    #expect(run.status == .wrongUsage)
    #expect(run.errorsInOneLine.contains("glpk, highs or highs:FILE"))
  }

  @Test func `a plan made anew from another one asks for no other solver`() throws {
    let workplace = try Workplace()
    let run = ToolRun(
      "plan", Inputs.small, "--out", workplace("plan"), "--lang", "en", "--solver", "highs",
      "--from", workplace("other"))
    #expect(run.status == .wrongUsage)
    #expect(run.errorsInOneLine.contains("--solver and --from exclude each other"))
  }

  @Test(.enabled(if: InstalledHiGHS.file != nil, "scripts/highs_setup.sh has not fetched HiGHS"))
  func `HiGHS proves what GLPK proves, and the run's record names it`() throws {
    let workplace = try Workplace()
    let file = try #require(InstalledHiGHS.file)
    for (folder, solver) in [("glpk", "glpk"), ("highs", "highs:\(file)")] {
      let run = ToolRun("plan", Inputs.small, "--out", workplace(folder), "--solver", solver)
      #expect(run.status == .done)
    }
    #expect(try workplace.read("glpk/run.json").contains("\"solver\": \"GLPK "))
    #expect(try workplace.read("highs/run.json").contains("\"solver\": \"HiGHS "))
    let goals = try ["glpk", "highs"].map { folder in
      try workplace.read("\(folder)/plan.json").split(separator: "\n")
        .filter { $0.contains("\"proven\"") }
    }
    #expect(goals[0] == goals[1] && !goals[0].isEmpty)
  }
}
