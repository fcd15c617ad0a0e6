// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

@testable import Scenarios

@Suite struct FindingsTests {
  @Test func `an edit of many rows tells its mistake once`() {
    let files = ScenarioFiles.small.setting(
      #"changes: [{ table: "officers", set: { position: "nobody" } }]"#)
    #expect(files.read().diagnostics.map(\.identifier) == ["unknown-position"])
  }

  @Test func `a repeated row names its key without quoting it twice`() throws {
    let files = ScenarioFiles.small.adding("commune,2027,1", to: "budgets.csv")
    let diagnostic = try #require(files.read().diagnostics.first)
    #expect(diagnostic.message.vi == "dòng 'commune', '2027' xuất hiện hai lần")
    #expect(diagnostic.found == nil)
  }

  @Test func `a table whose columns nothing separates is told of once`() {
    let text = "fund|year|amount\ncommune|2027|1\nprovince|2027|1\n"
    let reading = ScenarioFiles.small.with("budgets.csv", text).read()
    #expect(
      reading.diagnostics.filter { $0.place?.file == "budgets.csv" }.map(\.identifier)
        == ["one-column-only"])
  }

  @Test func `the files of a folder that is no scenario are not told of one by one`() {
    var files = ScenarioFiles.small.setting(#"extends: "../other""#)
    files.texts["home/other/passwd.conf"] = "x"
    #expect(files.read().diagnostics.map(\.identifier) == ["missing-file"])
  }
}
