// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing

@Suite struct LinearProgramTests {
  @Test func `building by rows and by columns gives the same program`() {
    var byRows = LinearProgram(.minimise)
    let x = byRows.addVariable(objective: 1)
    let y = byRows.addVariable(objective: 2)
    byRows.addConstraint(.atLeast(3), terms: [(x, 1), (y, 4)])

    var byColumns = LinearProgram(.minimise)
    let row = byColumns.addConstraint(.atLeast(3))
    byColumns.addVariable(objective: 1, entries: [(row, 1)])
    byColumns.addVariable(objective: 2, entries: [(row, 4)])

    #expect(byRows == byColumns)
  }

  @Test func `handles count up in the order of adding`() {
    var program = LinearProgram(.maximise)
    let first = program.addVariable()
    let second = program.addVariable(name: "second")
    #expect(first < second)
    #expect(program[second].name == "second")
    #expect(Array(program.variables) == [first, second])
  }

  @Test func `changes reach the variable and the constraint they name`() {
    var program = LinearProgram(.maximise)
    let x = program.addVariable()
    let row = program.addConstraint(.atMost(1), terms: [(x, 1)])
    program.setBounds(.unit, of: x)
    program.setBounds(.exactly(4), of: row)
    program.setObjective(7, of: x)
    program.setIntegrality(.integer, of: x)
    #expect(program[x].bounds == .unit && program[x].objective == 7)
    #expect(program[x].integrality == .integer)
    #expect(program[row].bounds == .exactly(4))
  }

  @Test func `negation twice changes nothing`() {
    var program = LinearProgram(.maximise, offset: 3)
    program.addVariable(objective: 5)
    #expect(program.negated.sense == .minimise)
    #expect(program.negated.negated == program)
  }
}
