// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import LinearProgramming
import Testing

@Suite struct LinearProgramFilesTests {
  /// Runs a body with a path in the temporary folder that nobody else uses.
  private func withPath(_ ending: String, _ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("lp-\(UUID().uuidString).\(ending)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  private func sample(_ sense: LinearProgram.Sense) -> LinearProgram {
    var program = LinearProgram(sense, offset: 5)
    let x = program.addVariable(
      objective: 3, bounds: .between(0, 4.5), integrality: .integer, name: "học viên")
    let y = program.addVariable(objective: 2, bounds: .between(-1, 7), name: "y")
    let z = program.addVariable(objective: -1, bounds: .free, name: "z")
    program.addConstraint(.atMost(9), terms: [(x, 1.5), (y, 1)], name: "quota")
    program.addConstraint(.between(-2, 3), terms: [(y, 1), (z, -1)])
    program.addConstraint(.exactly(1), terms: [(x, 0.25), (z, 0.5)])
    return program
  }

  @Test(arguments: [LinearProgram.Sense.minimise, .maximise])
  func `a program read back has the same optimum`(sense: LinearProgram.Sense) throws {
    let program = sample(sense)
    try withPath("mps") { path in
      try program.writeMPS(to: path)
      let copy = try LinearProgram(contentsOfMPS: path)
      #expect(copy.columns.count == 3 && copy.rows.count == 3)
      #expect(copy.columns.map(\.name) == ["x_1", "y", "z"])
      #expect(copy.columns.map(\.integrality) == program.columns.map(\.integrality))
      let before = try #require(try IntegerSearch().solve(program).objective)
      let after = try #require(try IntegerSearch().solve(copy).objective)
      #expect(abs(before - (sense == .minimise ? after : -after)) < 1e-9)
    }
  }

  @Test func `a minimising program comes back bound for bound`() throws {
    let program = sample(.minimise)
    try withPath("mps") { path in
      try program.writeMPS(to: path)
      let copy = try LinearProgram(contentsOfMPS: path)
      #expect(copy.offset == program.offset)
      #expect(copy.columns.map(\.bounds) == program.columns.map(\.bounds))
      #expect(copy.rows.map(\.bounds) == program.rows.map(\.bounds))
      #expect(copy.rows.map(\.terms) == program.rows.map(\.terms))
    }
  }

  @Test func `the same program gives the same bytes`() throws {
    try withPath("lp") { first in
      try withPath("lp") { second in
        try sample(.maximise).writeLP(to: first)
        try sample(.maximise).writeLP(to: second)
        let text = try String(contentsOfFile: first, encoding: .utf8)
        #expect(text == (try String(contentsOfFile: second, encoding: .utf8)))
        #expect(text.contains("Maximize") && text.contains("quota"))
        let isPlain = text.utf8.allSatisfy { $0 < 128 }
        #expect(isPlain)
      }
    }
  }

  @Test func `a file that is not there is a failure with its reason`() throws {
    let failure = #expect(throws: SolverFailure.self) {
      _ = try LinearProgram(contentsOfMPS: "/nowhere/at/all.mps")
    }
    #expect(failure?.routine == "glp_read_mps")
    #expect(failure?.message.contains("/nowhere/at/all.mps") == true)
  }

  @Test func `a file that is not a program is a failure`() throws {
    try withPath("mps") { path in
      try "officers,post\n1,2\n".write(toFile: path, atomically: true, encoding: .utf8)
      #expect(throws: SolverFailure.self) { _ = try LinearProgram(contentsOfMPS: path) }
    }
  }

  @Test func `the library says its version`() {
    #expect(glpkVersion.hasPrefix("5."))
  }
}
