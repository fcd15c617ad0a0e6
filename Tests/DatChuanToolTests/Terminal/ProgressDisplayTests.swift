// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import DatChuanTool
@testable import Planning

@Suite struct ProgressDisplayTests {
  private let unbounded = PlanningEvent.goal(
    PlanningEvent.GoalProgress(
      goal: .compliance, value: "3", bound: "1000000", gap: "1", nodes: 0, isFinished: false))
  private let bounded = PlanningEvent.goal(
    PlanningEvent.GoalProgress(
      goal: .compliance, value: "3", bound: "4", gap: "0.25", nodes: 12, isFinished: true))

  @Test func `a line rewrites itself, and what a goal came to stays`() {
    let transcript = Transcript()
    let console = transcript.console()
    console.show(.read, on: .line)
    console.show(unbounded, on: .line)
    console.show(bounded, on: .line)
    console.show(.audit, on: .line)
    console.clear(.line)
    #expect(
      transcript.errors
        == "\r\u{1B}[KĐang đọc kịch bản…"
        + "\r\u{1B}[KSố người đạt chuẩn toàn bộ: 3"
        + "\r\u{1B}[KSố người đạt chuẩn toàn bộ: 3, cận 4, khoảng cách 25,00%\n"
        + "\r\u{1B}[KĐang tự kiểm tra kế hoạch…\r\u{1B}[K")
    #expect(transcript.output.isEmpty)
  }

  @Test func `lines of data say nothing of a bound that is not known`() {
    let transcript = Transcript()
    let console = transcript.console()
    console.show(unbounded, on: .jsonLines)
    console.show(bounded, on: .jsonLines)
    #expect(
      transcript.errors
        == """
        { "bound": null, "event": "goal", "finished": false, "gap": null, "goal": "compliance", \
        "nodes": 0, "value": 3 }
        { "bound": 4, "event": "goal", "finished": true, "gap": 0.25, "goal": "compliance", \
        "nodes": 12, "value": 3 }

        """)
  }

  @Test func `nothing is shown where nobody watches`() {
    let transcript = Transcript()
    transcript.console().show(bounded, on: .none)
    transcript.console().clear(.none)
    #expect(transcript.errors.isEmpty)
  }
}
