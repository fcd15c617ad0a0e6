// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import LinearProgramming

@Suite struct ExportNamesTests {
  private func names(_ wishes: [String]) -> [String] {
    var program = LinearProgram(.minimise)
    for wish in wishes { program.addVariable(name: wish) }
    return ExportNames(program).variables
  }

  @Test func `portable names are kept`() {
    #expect(names(["seats.TC-1", "seats.TC_1", "y2"]) == ["x_1", "seats.TC_1", "y2"])
  }

  @Test func `names that some reader would trip over are replaced`() {
    let odd = ["", "hai từ", "học", "2x", "e10", "free", String(repeating: "a", count: 90)]
    #expect(names(odd) == (1...odd.count).map { "x_\($0)" })
  }

  @Test func `no name is used twice`() {
    #expect(names(["x_2", "", "a", "a"]) == ["x_1", "x_2", "a", "x_4"])
  }
}
