// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// Messages about folders and files; those about settings, cells, changes, rows that disagree,
// warnings and plans stand in the other files of this folder. Tests quote them.

extension Diagnostic {
  static func missingFolder(_ name: String, at spot: Spot?) -> Diagnostic {
    missing(
      "missing-folder", name,
      Wording(vi: "không có thư mục '\(name)'", en: "there is no folder '\(name)'"),
      at: spot,
      remedy: Wording(
        vi: "hãy kiểm tra lại đường dẫn", en: "check the path"))
  }

  static func notAFolder(_ name: String, at spot: Spot?) -> Diagnostic {
    missing(
      "not-a-folder", name,
      Wording(vi: "'\(name)' không phải thư mục", en: "'\(name)' is not a folder"), at: spot,
      remedy: Wording(
        vi: "hãy cho thư mục chứa scenario.json", en: "name the folder that holds scenario.json"))
  }

  static func missingFile(_ name: String, closest: String?) -> Diagnostic {
    missing(
      "missing-file", name, Wording(vi: "không có tệp '\(name)'", en: "there is no file '\(name)'"),
      at: nil,
      remedy: closest.map { .didYouMean($0) })
  }

  static func missingTable(_ name: String, closest: String?) -> Diagnostic {
    missing(
      "missing-table", name,
      Wording(
        vi: "thiếu bảng '\(name)', cả ở đây lẫn ở kịch bản được kế thừa",
        en: "the table '\(name)' is neither here nor inherited"),
      at: nil, remedy: closest.map { .didYouMean($0) })
  }

  static func frameOnly(in file: String) -> Diagnostic {
    Diagnostic(
      .note, "frame-only",
      Wording(
        vi: "thư mục này có tiêu chuẩn mà không có cán bộ: là khung để kịch bản khác kế thừa",
        en: "this folder has standards but no officers: a frame for other scenarios to extend"),
      place: SourceLocation(file: file),
      remedy: Wording(
        vi: "hãy chạy lệnh với kịch bản có 'extends' trỏ đến thư mục này, "
          + "ví dụ Scenarios/xuan-hung",
        en: "run the command on a scenario whose 'extends' names this folder, such as "
          + "Scenarios/xuan-hung"))
  }

  static func missingPlan(_ name: String, at spot: Spot?) -> Diagnostic {
    missing(
      "missing-plan", name,
      Wording(vi: "không có kế hoạch '\(name)'", en: "there is no plan '\(name)'"), at: spot)
  }

  private static func missing(
    _ identifier: String, _ name: String, _ message: Wording, at spot: Spot?,
    remedy: Wording? = nil
  ) -> Diagnostic {
    Diagnostic(.error, identifier, message, at: spot ?? .file(name), remedy: remedy)
  }

  static func unreadable(_ failure: FileFailure, file: String) -> Diagnostic {
    let reason = failure.reason.wording
    return Diagnostic(
      .error, "cannot-read",
      Wording(
        vi: "không đọc được tệp: \(reason.vi)", en: "the file cannot be read: \(reason.en)"),
      place: SourceLocation(file: file))
  }

  static func unreadableFolder(
    _ failure: FileFailure, named name: String, at spot: Spot?
  ) -> Diagnostic {
    let reason = failure.reason.wording
    return Diagnostic(
      .error, "cannot-read",
      Wording(
        vi: "không đọc được thư mục '\(name)': \(reason.vi)",
        en: "the folder '\(name)' cannot be read: \(reason.en)"),
      at: spot ?? .file(name))
  }

  /// Whether an input that is not there, or can't be opened, is all that is wrong.
  package var isAboutMissingInput: Bool {
    [
      "missing-folder", "not-a-folder", "missing-file", "missing-table", "missing-plan",
      "cannot-read",
    ].contains(identifier)
  }

  static func unexpectedFile(_ file: String, closest: String?) -> Diagnostic {
    Diagnostic(
      .warning, "unexpected-file",
      Wording(
        vi: "tệp này không thuộc kịch bản nên không được đọc",
        en: "this file is no part of a scenario and is not read"),
      place: SourceLocation(file: file), remedy: closest.map { .didYouMean($0) })
  }

  static func extendsCycle(at spot: Spot?) -> Diagnostic {
    Diagnostic(
      .error, "extends-cycle",
      Wording(
        vi: "kịch bản kế thừa chính nó", en: "the scenario extends itself"),
      at: spot ?? .file(ScenarioFolder.settingsFile),
      remedy: Wording(
        vi: "hãy bỏ một 'extends' trong vòng này", en: "remove one 'extends' of the circle"))
  }

  static func extendsTooDeep(_ limit: Int, at spot: Spot?) -> Diagnostic {
    Diagnostic(
      .error, "extends-too-deep",
      Wording(
        vi: "kế thừa qua hơn \(limit) thư mục", en: "more than \(limit) folders extend each other"),
      at: spot ?? .file(ScenarioFolder.settingsFile))
  }

  static func absolutePath(
    _ path: String, instead example: String, at spot: Spot
  ) -> Diagnostic {
    Diagnostic(
      .error, "absolute-path",
      Wording(
        vi: "đường dẫn phải tính từ thư mục của kịch bản",
        en: "the path must be relative to the scenario's folder"),
      at: spot, found: path,
      expected: Wording(
        vi: "một đường dẫn như '\(example)'", en: "a path such as '\(example)'"))
  }

  static func furtherFindings(_ count: Int, severity: Severity, in file: String) -> Diagnostic {
    let noun =
      severity == .error
      ? Wording(vi: "chỗ sai", en: count == 1 ? "error" : "errors")
      : Wording(vi: "cảnh báo", en: count == 1 ? "warning" : "warnings")
    return Diagnostic(
      severity, "further-problems",
      Wording(
        vi: "còn \(count) \(noun.vi) nữa trong tệp này",
        en: "\(count) more \(noun.en) in this file"),
      place: SourceLocation(file: file))
  }
}

extension Wording {
  /// Names in single quotes with commas between them.
  static func names(_ names: [String]) -> Wording {
    Wording(names.map { "'\($0)'" }.joined(separator: ", "))
  }

  static func oneOf(_ names: [String]) -> Wording {
    let list = Self.names(names).en
    return Wording(vi: "một trong \(list)", en: "one of \(list)")
  }
}
