// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import Planning

/// How many can reach an aim where some limits may never give way.
@Suite struct WhyNotMostTests {
  private let start = ScenarioBuilder.oneSeat

  @Test func `what may not give way does not`() throws {
    var question = WhyNot(.compliance(.one))
    question.kept = [.seats]
    let answer = try question.answer(in: start.build())
    #expect(answer.relief == nil)
    #expect(answer.keeping == WhyNotAnswer.Kept(found: 2, bound: 2))
  }

  @Test func `with some limits kept it is told how far the others bring it`() throws {
    // Of money there is enough for one, of seats for two, and three need both.
    let builder = ["a", "b", "c"].reduce(
      ScenarioBuilder().programme("course", grants: ["theory=intermediate"])
        .intake("course", "2027Q2", seats: 2).budget("commune", 2027, 1_500_000)
    ) { $0.officer(Officer.ID($1), lacks: ["theory"]) }
    var question = WhyNot(.compliance(.one))
    question.kept = [.seats]
    let answer = try question.answer(in: builder.build())
    #expect((answer.found, answer.bound) == (1, 1))
    #expect(answer.relief == nil)
    #expect(answer.keeping == WhyNotAnswer.Kept(found: 2, bound: 2))
    question.kept = [.absence]
    let free = try question.answer(in: builder.build())
    #expect(free.relief?.reached == 3 && free.keeping == nil)
  }
}
