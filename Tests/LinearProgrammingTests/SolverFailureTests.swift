// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing

@Suite struct SolverFailureTests {
  @Test func `the sentence is made of the parts`() {
    let code = SolverFailure(routine: "solve", code: 4, message: "")
    #expect("\(code)" == "solve returned 4")
    let fatal = SolverFailure(routine: "solve", code: -1, message: "row out of range")
    #expect("\(fatal)" == "solve hit a fatal error: row out of range")
  }
}
