// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// The content of the folder of a scenario as it became.
struct RolledFolder {
  let original: Scenario
  let source: AllottedRows
  let order: ScenarioRoller.Order

  static let previousFile = "previous-plan.json"

  var scenario: Scenario { order.scenario }

  var settings: JSONValue {
    guard case .object(var members) = source.settings else { return source.settings }
    for key in SettingKey.allCases where !key.isInherited { members[key.rawValue] = nil }
    members[SettingKey.format.rawValue] = 1
    members[SettingKey.asOf.rawValue] = .string(scenario.asOf.description)
    members[SettingKey.horizon.rawValue] = [
      "from": .string(scenario.horizon.first.description),
      "to": .string(scenario.horizon.last.description),
    ]
    members[SettingKey.previousPlan.rawValue] =
      previousPlan.map { _ in .string(Self.previousFile) }
    return .object(members)
  }

  /// The plan that `stability` compares with.
  var previousPlan: [UInt8]? {
    if let plan = order.approvedPlan { return plan }
    return original.previousPlan.map { previous in
      let json: JSONValue = [
        "format": 1,
        "officers": .array(previous.officers.sorted().map { .string($0.text) }),
        "enrolments": .array(
          previous.starts.map {
            [
              "officer": .string($0.officer.text), "programme": .string($0.programme.text),
              "start": .string($0.start.description),
            ]
          }),
      ]
      return Array(json.text().utf8)
    }
  }

  var readme: String {
    let list = { (texts: [String]) in
      texts.isEmpty ? "–" : texts.map { "- \($0)" }.joined(separator: "\n")
    }
    return """
      # \(scenario.name)

      Kịch bản ngày \(scenario.asOf), kỳ \(scenario.horizon.first)–\(scenario.horizon.last), do `datchuan roll` lập từ kịch bản
      ngày \(original.asOf) và nhật ký. Thư mục này đứng một mình: không kế thừa (extends), không có thay đổi giả định (changes).
      Văn bằng không ghi ngành thì được ghi theo ngành mà vị trí của người đó cần; biết ngành thật thì sửa ở qualifications.csv.

      The scenario as of \(scenario.asOf), written by `datchuan roll` from the one of \(original.asOf) and the journal. It
      stands alone: nothing is inherited. A degree recorded without its field is written with the fields that the officer's
      position asks for; put the real one into qualifications.csv when it is known.

      ## Những gì đã thay đổi

      \(list(order.changes.map(\.vietnamese)))

      ## What changed

      \(list(order.changes.map(\.english)))

      """
  }
}
