// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

// Messages about a scenario that is made of its parts.

extension Diagnostic {
  static func includeMatchesNothing(_ pattern: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "include-matches-nothing",
      Wording(
        vi: "không có thư mục nào khớp với '\(pattern)'",
        en: "no folder matches '\(pattern)'"),
      at: spot,
      expected: Wording(
        vi: "một mẫu như 'communes/*', tính từ thư mục của kịch bản",
        en: "a pattern such as 'communes/*', relative to the scenario's folder"),
      remedy: Wording(
        vi: "hãy kiểm tra lại đường dẫn, hoặc bỏ mẫu này",
        en: "check the path, or remove the pattern"))
  }

  static func includeCycle(at spot: Spot?) -> Diagnostic {
    Diagnostic(
      .error, "include-cycle",
      Wording(
        vi: "kịch bản là một phần của chính nó", en: "the scenario is a part of itself"),
      at: spot ?? .file(ScenarioFolder.settingsFile),
      remedy: Wording(
        vi: "hãy sửa 'include' hoặc 'extends' để không quay lại thư mục này",
        en: "change 'include' or 'extends' so that they don't lead back here"))
  }

  static func badPartName(_ path: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "bad-part-name",
      Wording(
        vi: "tên thư mục '\(path)' không dùng làm tiền tố của mã được",
        en: "the folder name '\(path)' can't stand before an identifier"),
      at: spot, found: RelativePath.name(path),
      expected: Wording(
        vi: "chữ thường không dấu, chữ số, các từ nối bằng '-'",
        en: "lower-case letters and digits in words joined by '-'"),
      remedy: Wording(vi: "hãy đổi tên thư mục", en: "rename the folder"))
  }

  static func partNamesAlike(_ word: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "part-names-alike",
      Wording(
        vi: "hai phần cùng có tiền tố '\(word)-'",
        en: "two parts would both have the prefix '\(word)-'"),
      at: spot, remedy: Wording(vi: "hãy đổi tên một thư mục", en: "rename one folder"))
  }

  static func partSettingsDisagree(
    _ key: String, _ node: JSONNode, first: JSONNode, isFree: Bool
  ) -> Diagnostic {
    Diagnostic(
      .error, "part-settings-disagree",
      Wording(
        vi: "'\(key)' của phần này khác với chỗ khác",
        en: "this part's '\(key)' is not that of the others"),
      at: node.spot,
      remedy: isFree
        ? Wording(
          vi: "hãy ghi cho giống nhau, hoặc ghi '\(key)' trong kịch bản ghép",
          en: "make them the same, or give '\(key)' in the scenario that includes the parts")
        : Wording(
          vi: "hãy ghi cho giống nhau: các bảng của phần này hiểu theo giá trị đó",
          en: "make them the same: the part's tables are read by it"),
      notes: [.first(at: first.span)])
  }

  static func partRowsDisagree(
    _ row: SourceRow, first: SourceRow, schema: TableSchema
  ) -> Diagnostic {
    let key = row.keyWords(of: schema)
    return Diagnostic(
      .error, "part-rows-disagree",
      Wording(
        vi: "dòng \(key) ở hai phần khác nhau mà chỉ có thể là một",
        en: "the row \(key) differs between parts, but can only be one"),
      at: row.keySpot(of: schema),
      remedy: Wording(
        vi: "hãy để một phần ghi dòng này, hoặc gộp hai dòng làm một",
        en: "leave it to one part, or make one row of both"),
      notes: [.first(at: first.span)])
  }

  static func prefixTaken(_ name: String, at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "prefix-taken",
      Wording(
        vi: "tên này trùng với phần khác, mà '\(name)' cũng đã có",
        en: "another part uses this name, and '\(name)' exists too"),
      at: spot,
      remedy: Wording(
        vi: "hãy đổi tên này, hoặc đổi tên thư mục của phần",
        en: "rename it, or rename the part's folder"))
  }

  static func openSeatsNeedUnit(_ tops: [String], at spot: Spot) -> Diagnostic {
    Diagnostic(
      .error, "open-seats-need-unit",
      Wording(
        vi: "suất học mở cho mọi người trong phần này, nhưng phần này không có một đơn vị chung",
        en: "these seats are for everybody in the part, but the part has no one unit for all"),
      at: spot,
      found: tops.isEmpty ? nil : tops.joined(separator: ", "),
      remedy: Wording(
        vi: "hãy ghi 'unit' cho dòng này, hoặc thêm đơn vị cấp trên chung vào units.csv",
        en: "give the row a 'unit', or give the part's units one above them all"))
  }
}
