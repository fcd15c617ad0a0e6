// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Foundation
import Testing

@Suite struct SimulateTests {
  private static let files = [
    "convergence.csv", "forecast.json", "hazards.csv", "officers.csv", "policies.csv",
    "programmes.csv", "reserves.csv", "spending.csv", "targets.csv", "units.csv", "years.csv",
  ]

  /// The small scenario with hazards, and a plan for it.
  private struct Ground {
    let workplace: Workplace
    var scenario: String { workplace("scenario") }
    var plan: String { workplace("plan") }

    init() throws {
      workplace = try Workplace()
      _ = try workplace.smallScenario(
        editing: "scenario.json",
        (
          "absenceShare: 0.5,",
          """
          absenceShare: 0.5,
          simulation: { hazards: {
            noShow: { chance: 0.1 }, failure: { chance: 0.2, retries: 1 },
            resignation: { yearly: 0.1 }, appointment: { chance: 0.5 },
          } },
          """
        ))
      #expect(
        ToolRun("plan", scenario, "--out", plan, "--quiet", "--effort", "5").status == .done)
    }

    func simulate(_ words: String..., interruptedAtCall limit: Int = .max) -> ToolRun {
      ToolRun(["simulate", scenario, plan] + words, interruptedAtCall: limit)
    }
  }

  @Test func `a simulation is written whole and told`() throws {
    let ground = try Ground()
    let run = ground.simulate(
      "--replications", "25", "--compare", "--tornado", "--out", ground.workplace("f"))
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.hasPrefix("MÔ PHỎNG KẾ HOẠCH – Xã Nhỏ"))
    for part in ["So sánh cách điều hành", "không đến nhập học", "Khả năng đạt chỉ tiêu"] {
      #expect(run.output.contains(part), "\(part)")
    }
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(try ground.workplace.names(in: "f") == Self.files)
    let english = ToolRun(
      "simulate", ground.scenario, ground.plan, "--replications", "5", "--lang", "en", "--out",
      ground.workplace("g"))
    #expect(english.output.hasPrefix("SIMULATION – Xã Nhỏ"))
  }

  @Test func `shards put together are byte for byte what one process gives`() throws {
    let ground = try Ground()
    let place = ground.workplace
    let common = ["--replications", "33", "--compare", "--tornado", "--quiet"]
    let whole = ToolRun(
      ["simulate", ground.scenario, ground.plan, "--threads", "2", "--out", place("whole")]
        + common)
    #expect(whole.status == .done)
    for shard in 1...3 {
      let run = ToolRun(
        [
          "simulate", ground.scenario, ground.plan, "--shard", "\(shard)/3", "--out",
          place("\(shard).json"),
        ] + common)
      #expect(run.status == .done, "\(run.errors)")
    }
    let parts = ["3.json", "1.json", "2.json"].map { place($0) }
    let merged = ToolRun(
      ["simulate", "merge", ground.scenario, ground.plan] + parts + ["--out", place("merged")])
    #expect(merged.status == .done, "\(merged.errors)")
    for file in Self.files {
      #expect(try place.read("merged/" + file) == place.read("whole/" + file), "\(file)")
    }

    let missing = ToolRun(
      ["simulate", "merge", ground.scenario, ground.plan] + parts.prefix(2))
    #expect(missing.status == .missingInput)
    #expect(missing.errors.contains("2/3"))
    let twice = ToolRun(
      ["simulate", "merge", ground.scenario, ground.plan, parts[0]] + parts)
    #expect(twice.status == .wrongInput)
    let other = ToolRun(
      "simulate", ground.scenario, ground.plan, "--replications", "33", "--seed", "2", "--shard",
      "1/3", "--out", place("other.json"), "--quiet")
    #expect(other.status == .done)
    let mixed = ToolRun(
      "simulate", "merge", ground.scenario, ground.plan, place("other.json"), parts[2], parts[0])
    #expect(mixed.status == .wrongInput)
    #expect(mixed.errors.contains("1.json") || mixed.errors.contains("2.json"))
    let several = ToolRun(
      "simulate", "merge", ground.scenario, ground.plan, parts[0], parts[0], place("other.json"))
    #expect(several.status == .wrongInput)
    for part in ["cùng một phần", "không cùng lần mô phỏng", "còn thiếu phần 1/3, 2/3"] {
      #expect(several.errorsInOneLine.contains(part), "\(part)")
    }
    let unreadable = ToolRun(
      "simulate", "merge", ground.scenario, ground.plan, place("nowhere.json"),
      place("plan/plan.json"))
    #expect(unreadable.status == .wrongInput)
    #expect(unreadable.errors.contains("nowhere.json") && unreadable.errors.contains("plan.json"))
    let noPart = ToolRun(
      "simulate", "merge", ground.scenario, ground.plan, place("plan/plan.json"))
    #expect(noPart.status == .wrongInput)
  }

  @Test func `what is broken off is kept and goes on to the same bytes`() throws {
    let ground = try Ground()
    let place = ground.workplace
    let broken = ground.simulate(
      "--replications", "60", "--out", place("f"), interruptedAtCall: 50)
    #expect(broken.status == .stoppedEarly)
    #expect(broken.output.contains("--resume"))
    #expect(try place.names(in: ".") == ["f.partial.json", "plan", "scenario"])
    let resumed = ground.simulate("--replications", "60", "--out", place("f"), "--resume")
    #expect(resumed.status == .done, "\(resumed.errors)")
    #expect(try place.names(in: ".") == ["f", "plan", "scenario"])
    _ = ground.simulate("--replications", "60", "--out", place("g"))
    for file in Self.files { #expect(try place.read("f/" + file) == place.read("g/" + file)) }
    let other = ground.simulate(
      "--replications", "61", "--out", place("h"), interruptedAtCall: 50)
    #expect(other.status == .stoppedEarly)
    let wrong = ground.simulate("--replications", "62", "--out", place("h"), "--resume")
    #expect(wrong.status == .wrongInput)
  }

  @Test func `progress is told as lines of JSON`() throws {
    let ground = try Ground()
    let run = ground.simulate(
      "--replications", "40", "--json-progress", "--quiet", "--out", ground.workplace("f"))
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].contains("\"remaining\": null"), "a clock that stands still knows no rate")
    for line in lines {
      let event = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(event["event"] as? String == "simulation")
      #expect(event["of"] as? Int == 40)
    }
  }

  @Test func `mistakes are told`() throws {
    let ground = try Ground()
    #expect(ground.simulate("--shard", "3/2").status == .wrongUsage)
    #expect(
      ground.simulate("--shard", "1/2", "--until-half-width", "0.1").status == .wrongUsage)
    #expect(ground.simulate("--policy", "weekly").status == .wrongUsage)
    #expect(ground.simulate("--out", ground.plan).status == .cannotCreate)
    #expect(ToolRun("simulate", ground.scenario, "nowhere").status == .missingInput)
    try ground.workplace.edit("plan/enrolments.csv", [("2027Q2", "2027Q3")])
    let broken = ToolRun(
      "simulate", ground.scenario, ground.workplace("plan/enrolments.csv"), "--quiet")
    #expect(broken.status == .wrongInput)
  }

  @Test func `a plan that holds better is looked for, and what came of it is said`() throws {
    let ground = try Ground()
    let run = ToolRun(
      "plan", ground.scenario, "--robust", "--effort", "5", "--out", ground.workplace("robust"))
    #expect(run.status == .done, "\(run.errors)")
    for part in ["Kế hoạch bền vững, thử trên 150 tương lai", "Biện pháp: ", "Đối chứng: "] {
      #expect(run.output.contains(part), "\(part)")
    }
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(
      ToolRun("verify", ground.scenario, ground.workplace("robust")).status == .done)
  }

  @Test func `the search for a plan that holds better tells how far it is, step by step`() throws {
    let ground = try Ground()
    let run = ToolRun(
      "plan", ground.scenario, "--robust", "--effort", "5", "--quiet", "--json-progress", "--out",
      ground.workplace("robust"))
    let events = try run.errors.split(separator: "\n").compactMap { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    }.filter { $0["event"] as? String == "robust" }
    let stages = events.compactMap { $0["stage"] as? String }
    #expect(stages.first == "plans")
    #expect(stages.last == "proof")
    #expect(Set(stages) == ["plans", "race", "conduct", "proof"])
    for stage in Set(stages) {
      let steps = events.filter { $0["stage"] as? String == stage }
      let done = steps.compactMap { $0["done"] as? Int }
      #expect(done == done.sorted())
      #expect(done.last == steps.last.flatMap { $0["of"] as? Int }, "\(stage) ends whole")
    }
    #expect(events.last?["of"] as? Int == 150)
    #expect(events.last?["halfWidth"] is NSNumber)
  }

  @Test func `called off midway, the search for a plan that holds better gives a valid plan`()
    throws
  {
    let ground = try Ground()
    func search(_ name: String, interruptedAtCall limit: Int = .max) -> ToolRun {
      ToolRun(
        [
          "plan", ground.scenario, "--robust", "--effort", "5", "--lang", "en", "--out",
          ground.workplace(name),
        ], interruptedAtCall: limit)
    }
    // The end of the search are 150 futures of the proof, each begun with a question.
    let asked = search("whole").asked
    let inProof = search("proof", interruptedAtCall: asked - 75)
    #expect(inProof.status == .stoppedEarly)
    #expect(inProof.output.contains("Time was up before all futures were tried"))
    #expect(inProof.output.contains(/tried in 7\d futures/))
    let inRace = search("race", interruptedAtCall: asked - 220)
    #expect(inRace.status == .stoppedEarly)
    #expect(inRace.output.contains("No time was left to try a robust plan"))
    for name in ["proof", "race"] {
      #expect(ToolRun("verify", ground.scenario, ground.workplace(name)).status == .done)
    }
  }

  @Test func `looking for a plan that holds better ends when the time is up`() throws {
    let ground = try Ground()
    let run = ToolRun(
      [
        "plan", ground.scenario, "--robust", "--effort", "5", "--time-limit", "100", "--lang",
        "en", "--out", ground.workplace("short"),
      ], clockStep: .seconds(5))
    #expect(run.status == .stoppedEarly)
    #expect(run.output.contains("No time was left to try a robust plan"))
    #expect(ToolRun("verify", ground.scenario, ground.workplace("short")).status == .done)
  }
}
