// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// Messages about scenario.json.

extension Diagnostic {
  static func wrongKind(of node: JSONNode, expected kinds: [JSONNode.Kind]) -> Diagnostic {
    let wordings = kinds.map(\.wording)
    return Diagnostic(
      .error, "wrong-kind",
      Wording(
        vi: "ở đây không dùng được \(node.kind.wording.vi)",
        en: "\(node.kind.wording.en) cannot stand here"),
      at: node.spot,
      found: node.object == nil && node.array == nil ? node.span.text : nil,
      expected: Wording(
        vi: wordings.map(\.vi).joined(separator: " / "),
        en: wordings.map(\.en).joined(separator: " or ")))
  }

  static func unknownKey(_ member: JSONNode.Member, known: [String]) -> Diagnostic {
    Diagnostic(
      .error, "unknown-key",
      Wording(vi: "không có khóa '\(member.key)'", en: "there is no key '\(member.key)'"),
      at: .span(member.keySpan), found: member.key, expected: .oneOf(known),
      remedy: KnownNames.closest(to: member.key, in: known).map { .didYouMean($0) })
  }

  static func missingKey(_ key: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "missing-key", Wording(vi: "thiếu khóa '\(key)'", en: "the key '\(key)' is missing"),
      at: spot)
  }

  static func missingFormat(at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "missing-key",
      Wording(
        vi: "thiếu khóa 'format': mỗi tệp phải ghi phiên bản của mình",
        en: "the key 'format' is missing: each file says its version"),
      at: spot, remedy: Wording(vi: "hãy thêm 'format: 1,'", en: "add 'format: 1,'"))
  }

  static func unsupportedFormat(_ found: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "unsupported-format",
      Wording(
        vi: "phiên bản này của chương trình không đọc được định dạng đó",
        en: "this version of the program cannot read that format"),
      at: spot, found: found, expected: Wording("1"))
  }

  static func missingSetting(_ key: String, in file: String) -> Diagnostic {
    Diagnostic(
      .error, "missing-setting",
      Wording(
        vi: "thiếu '\(key)', cả ở đây lẫn ở kịch bản được kế thừa",
        en: "'\(key)' is neither here nor inherited"),
      place: SourceLocation(file: file))
  }

  static func emptyText(at spot: Spot) -> Diagnostic {
    Diagnostic(.error, "empty-text", Wording(vi: "chuỗi trống", en: "the text is empty"), at: spot)
  }

  static func emptyList(at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "empty-list", Wording(vi: "danh sách trống", en: "the list is empty"), at: spot,
      expected: Wording(vi: "ít nhất một phần tử", en: "at least one element"))
  }

  static func asOfInsideHorizon(_ asOf: Day, _ horizon: Horizon, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "as-of-inside-horizon",
      Wording(
        vi: "ngày chốt số liệu phải trước kỳ kế hoạch",
        en: "asOf must lie before the horizon"),
      at: spot, found: asOf.description,
      expected: Wording(
        vi: "một ngày trước \(horizon.first.firstDay)", en: "a day before \(horizon.first.firstDay)"
      ))
  }

  static func horizonTooLong(_ limit: Int, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "horizon-too-long",
      Wording(
        vi: "kỳ kế hoạch dài quá \(limit) quý", en: "the horizon is longer than \(limit) quarters"),
      at: spot)
  }

  static func reversed(_ from: String, _ to: String, at spot: Spot?) -> Diagnostic {
    Diagnostic(
      .error, "reversed-period",
      Wording(
        vi: "thời gian kết thúc trước khi bắt đầu",
        en: "the period ends before it begins (\(from))"),
      at: spot ?? .file(ScenarioFolder.settingsFile), found: to,
      expected: Wording(vi: "\(from) hoặc sau đó", en: "\(from) or later"))
  }

  static func reservedDimension(_ name: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "reserved-dimension",
      Wording(
        vi: "'\(name)' là một từ của ngôn ngữ điều kiện, không đặt tên thang đo được",
        en: "'\(name)' is a word of the condition language and cannot name a dimension"),
      at: spot, found: name)
  }

  static func badLevelName(_ name: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "bad-level-name",
      Wording(
        vi: "tên mức không dùng được trong điều kiện", en: "conditions cannot name this level"),
      at: spot, found: name,
      expected: Wording(
        vi: "một từ không có dấu cách và ( ) | = < > ! @ ; \"",
        en: "a word without blanks and ( ) | = < > ! @ ; \""))
  }

  static func duplicateDimension(
    _ id: String, at node: JSONNode, first: JSONNode
  ) -> Diagnostic {
    duplicate(
      "duplicate-dimension",
      Wording(vi: "thang đo '\(id)' xuất hiện hai lần", en: "the dimension '\(id)' appears twice"),
      at: node, first: first)
  }

  static func duplicateLevel(_ level: String, at node: JSONNode, first: JSONNode) -> Diagnostic {
    duplicate(
      "duplicate-level",
      Wording(vi: "mức '\(level)' xuất hiện hai lần", en: "the level '\(level)' appears twice"),
      at: node, first: first)
  }

  static func duplicateGoal(_ goal: String, at node: JSONNode, first: JSONNode) -> Diagnostic {
    duplicate(
      "duplicate-goal",
      Wording(vi: "mục tiêu '\(goal)' xuất hiện hai lần", en: "the goal '\(goal)' appears twice"),
      at: node, first: first)
  }

  private static func duplicate(
    _ identifier: String, _ message: Wording, at node: JSONNode, first: JSONNode
  ) -> Diagnostic {
    Diagnostic(.error, identifier, message, at: node.spot, notes: [.first(at: first.span)])
  }
}

extension Diagnostic.Note {
  /// Says where the first of two things stands.
  static func first(at span: SourceSpan) -> Diagnostic.Note {
    Diagnostic.Note(
      Wording(vi: "lần đầu ở đây", en: "it first appears here"), place: span.location)
  }
}
