// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Scenarios
import Tables
import Testing
import Workforce
import WorkforceTestSupport

@testable import DatChuanTool
@testable import Planning

@Suite struct CommandFailureTests {
  private let scenario = ScenarioBuilder().officer("a", lacks: ["theory"]).build()

  @Test func `the status says what kind of failure it was`() {
    let missing = Diagnostic(.error, "missing-file", Wording("x"))
    let wrong = Diagnostic(.error, "unknown-unit", Wording("x"))
    let warning = Diagnostic(.warning, "unexpected-file", Wording("x"))
    #expect(CommandFailure.input([missing, warning]).status == .missingInput)
    #expect(CommandFailure.input([missing, wrong]).status == .wrongInput)
    #expect(CommandFailure.usage(.missingVerb).status == .wrongUsage)
    #expect(CommandFailure.audit([BilingualText("x", "x")]).status == .fault)
    #expect(CommandFailure.planning(.solver("x"), scenario).status == .fault)
    let conflict = DecisionConflict(decisions: [], limits: [], isIrreducible: false, needs: [])
    #expect(
      CommandFailure.planning(.obligationsTogether(conflict), scenario).status == .wrongInput)
    #expect(
      CommandFailure.planning(.obligationsUnsettled(decisions: []), scenario).status
        == .stoppedEarly)
  }

  @Test func `too many pathways are for the input to change, and the message says where`() {
    let failure = CommandFailure.planning(.tooManyPathways(officer: "a", limit: 5000), scenario)
    #expect(failure.status == .wrongInput)
    let vietnamese = failure.text(in: .vietnamese, width: 100)
    #expect(vietnamese.contains("Cán bộ A (a) có quá nhiều lộ trình học (hơn 5.000 trạng thái)"))
    let english = failure.text(in: .english, width: 100)
    #expect(english.contains("Cán bộ A (a) has too many pathways (more than 5,000 states)"))
    for file in ["programmes.csv", "intakes.csv", "decisions.csv"] {
      #expect(vietnamese.contains("- \(file): "))
      #expect(english.contains("- \(file): "))
    }
  }

  @Test(arguments: [
    (FileFailure.Operation.create, EEXIST, DatChuanTool.ExitStatus.cannotCreate),
    (.create, ENOTDIR, .cannotCreate), (.write, EACCES, .cannotCreate),
    (.write, ENOSPC, .cannotReadOrWrite), (.write, EIO, .cannotReadOrWrite),
    (.read, ENOENT, .missingInput), (.read, ENOTDIR, .missingInput),
    (.read, EIO, .cannotReadOrWrite),
  ])
  func `what is missing is 66, what can't be made 73, what breaks off 74`(
    operation: FileFailure.Operation, code: Int32, status: DatChuanTool.ExitStatus
  ) {
    #expect(CommandFailure.file(FileFailure(operation, path: "x", code: code)).status == status)
  }

  @Test func `a file failure names path and reason`() {
    let failure = CommandFailure.file(FileFailure(.create, path: "a/b", code: ENOTDIR))
    #expect(
      failure.text(in: .vietnamese, width: 100)
        == "datchuan: không tạo được 'a/b': một phần của đường dẫn không phải thư mục\n")
    #expect(
      failure.text(in: .english, width: 100)
        == "datchuan: cannot create 'a/b': a part of the path is not a folder\n")
  }

  @Test func `decisions that can't be kept are named with those concerned`() {
    let decision = Decision(
      officer: "a", programme: "course", quarter: "2027Q2", kind: .require, reason: "kết luận 12")
    let failure = CommandFailure.planning(
      .obligationAlone(officer: "a", decisions: [decision]), scenario)
    #expect(
      failure.text(in: .english, width: 100)
        == """
        datchuan: the decisions about Cán bộ A (a) can't be kept: no admissible pathway does so
          - decisions.csv: Cán bộ A (a): “course”, Q2 2027 – kết luận 12

        """)
    #expect(
      failure.text(in: .vietnamese, width: 100)
        .contains("- decisions.csv: Cán bộ A (a): “course”, quý II/2027 – kết luận 12"))
  }

  @Test func `a decision that the command line asks for is named by its option`() throws {
    let asked = try #require(AskedDecision(.require, text: "a:course:2027Q2"))
    let decision = Decision(officer: "a", programme: "course", quarter: "2027Q2", kind: .require)
    let other = Decision(officer: "a", programme: "long", quarter: nil, kind: .require)
    let failure = CommandFailure.planning(
      .obligationAlone(officer: "a", decisions: [decision, other]), scenario,
      asked: AskedChanges(decisions: [asked]))
    let text = failure.text(in: .english, width: 100)
    #expect(text.contains("- --require a:course:2027Q2: Cán bộ A (a): “course”, Q2 2027\n"))
    #expect(text.contains("- decisions.csv: Cán bộ A (a): “long”\n"))
  }

  @Test
  func `many findings are counted by kind, the first few told, and the command that tells all`()
    throws
  {
    let offered = ScenarioBuilder().officer("a", lacks: ["theory"]).officer("b", lacks: ["theory"])
      .programme("course", grants: ["theory=intermediate"]).intake("course", "2027Q2").build()
    let rows = (0..<9).map { offered.start(Officer.ID("x\($0)"), "course", "2027Q2") }
    let findings = PlanFindings(
      PlanAudit.violations(of: rows, in: offered), [],
      command: ShellCommand(["datchuan", "verify", "s", "p"]))
    #expect(findings.total == 9)
    let text = CommandFailure.planOfAnotherScenario("p", findings).text(in: .english, width: 100)
    #expect(text.contains("  - No such officer: 9\n"))
    #expect(text.contains("The first 5 of 9:"))
    #expect(text.contains("    datchuan verify s p\n"))
    #expect(text.split(separator: "\n").count == 10)
  }

  @Test func `a full output stream ends with status 74`() {
    let console = Console { (stream, _) throws(FileFailure) in
      if stream == .output { throw FileFailure(.write, path: "stdout", code: ENOSPC) }
    }
    #expect(CommandLineTool.run(["help"], on: console) == .cannotReadOrWrite)
  }
}
