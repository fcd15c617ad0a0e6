// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Foundation
import Testing

/// Whatever happens to the files of a scenario, a run ends with a plan or with places.
///
/// `DATCHUAN_DEEP=1` in the environment tries thousands of mutants instead of some. A mutant is
/// fixed by its number.
@Suite struct ScenarioFuzzTests {
  private static let isDeep = ProcessInfo.processInfo.environment["DATCHUAN_DEEP"] == "1"
  private static let batches = 10
  private static let mutantsPerBatch = isDeep ? 300 : 15

  @Test(arguments: 0..<batches)
  func `a damaged scenario is refused with places, or planned`(batch: Int) throws {
    for mutant in 0..<Self.mutantsPerBatch {
      try check(mutant: batch * 100_000 + mutant)
    }
  }

  private func check(mutant: Int) throws {
    let workplace = try Workplace()
    var files = try mutant.isMultiple(of: 2) ? ScenarioFiles.small() : .commune()
    let isWhole = mutant % 10 == 1
    if !mutant.isMultiple(of: 2), !isWhole {
      files.keepOfficers { ($0.last?.wholeNumberValue ?? 0) == mutant / 2 % 10 }
    }
    var mutation = ScenarioMutation(seed: mutant)
    mutation.damage(&files)
    let scenario = try files.write(below: workplace.path)

    let check = ToolRun("check", scenario, "--json")
    switch check.status {
    case .done:
      // Eighty-three officers take long in a build that is not optimised.
      if !isWhole || mutant % 100 == 91 { try plan(scenario, in: workplace, mutant: mutant) }
    case .wrongInput, .missingInput: try expectPlaces(in: check.output, mutant: mutant)
    default: Issue.record("Mutant \(mutant): check ends with \(check.status)")
    }
  }

  /// Every error that is told names a file, and the run with the same files makes no plan.
  private func expectPlaces(in output: String, mutant: Int) throws {
    let root = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let diagnostics = try #require(root?["diagnostics"] as? [[String: Any]], "Mutant \(mutant)")
    let errors = diagnostics.filter { $0["severity"] as? String == "error" }
    #expect(!errors.isEmpty, "Mutant \(mutant)")
    for error in errors {
      let file = error["file"] as? String ?? ""
      #expect(!file.isEmpty, "Mutant \(mutant): \(error)")
    }
  }

  private func plan(_ scenario: String, in workplace: Workplace, mutant: Int) throws {
    let words = ["plan", scenario, "--out", workplace("plan"), "--effort", "1", "--quiet"]
    let run = ToolRun(words, interruptedAtCall: 40)
    switch run.status {
    case .done, .stoppedEarly, .violations:
      let verdict = ToolRun("verify", scenario, workplace("plan"))
      #expect(verdict.status == .done, "Mutant \(mutant): \(verdict.output)")
      #expect(ToolRun("gaps", scenario).status == .done, "Mutant \(mutant)")
    case .wrongInput:
      #expect(run.errors.contains("decisions.csv"), "Mutant \(mutant): \(run.errors)")
      #expect(try !workplace.names(in: ".").contains("plan"), "Mutant \(mutant)")
    default: Issue.record("Mutant \(mutant): plan ends with \(run.status): \(run.errors)")
    }
  }
}
