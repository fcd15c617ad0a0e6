// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import DatChuanTool

@Suite struct ComparedScenarioTests {
  @Test(arguments: [
    (0, "A"), (1, "B"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA"),
  ])
  func `scenarios are lettered as columns of a spreadsheet are`(number: Int, label: String) {
    #expect(ComparedScenario.label(number) == label)
  }

  @Test func `a plan stands behind the sign of equality`() {
    #expect(ComparedArgument.read("no-such-a=b/c")?.scenario == "no-such-a")
    #expect(ComparedArgument.read("no-such-a=b/c")?.plan == "b/c")
    #expect(ComparedArgument.read("no-such-a")?.plan == nil)
    #expect(ComparedArgument.read("=b") == nil)
    #expect(ComparedArgument.read("a=") == nil)
    #expect(ComparedArgument.read("") == nil)
  }

  @Test func `a sign of equality in a folder's name is none`() {
    // The root exists everywhere; what stands behind the second sign is the plan.
    #expect(ComparedArgument.read("/=x=y")?.scenario == "/")
    #expect(ComparedArgument.read("/=x=y")?.plan == "x=y")
  }
}
