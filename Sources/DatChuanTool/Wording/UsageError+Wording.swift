// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

extension UsageError {
  /// The mistake in a sentence, without full stop.
  var wording: Wording {
    switch self {
    case .missingVerb: Wording(vi: "chưa có lệnh", en: "there is no verb")
    case .unknownVerb(let found, let closest):
      Wording(vi: "không có lệnh '\(found)'", en: "unknown verb '\(found)'")
        .suggesting(closest)
    case .unknownOption(let found, let closest):
      Wording(vi: "không có tùy chọn '\(found)'", en: "unknown option '\(found)'")
        .suggesting(closest)
    case .missingValue(let label):
      Wording(
        vi: "\(label.wording.vi) cần một giá trị: \(label.usage.vi)",
        en: "\(label.wording.en) needs a value: \(label.usage.en)")
    case .unexpectedValue(let label, let found):
      Wording(
        vi: "\(label.wording.vi) không nhận giá trị, nhưng có '\(found)'",
        en: "\(label.wording.en) takes no value, but '\(found)' was given")
    case .unreadable(let label, let found, let expected):
      Wording(
        vi: "\(label.wording.vi) cần \(expected.vi), nhưng có '\(found)'",
        en: "\(label.wording.en) needs \(expected.en), but '\(found)' was given")
    case .repeated(let label):
      Wording(
        vi: "\(label.wording.vi) ghi hai lần", en: "\(label.wording.en) is given twice")
    case .missing(let label):
      Wording(vi: "thiếu \(label.wording.vi)", en: "\(label.wording.en) is missing")
    case .superfluous(let found):
      Wording(vi: "thừa tham số '\(found)'", en: "there is no place for '\(found)'")
    case .exclusive(let first, let second):
      Wording(
        vi: "không dùng --\(first) cùng với --\(second)",
        en: "--\(first) and --\(second) exclude each other")
    case .onlyBeside(let option, let others):
      Wording(
        vi: "--\(option) chỉ dùng cùng với " + others.map { "--\($0)" }.joined(separator: " hoặc "),
        en: "--\(option) is of use only with " + others.map { "--\($0)" }.joined(separator: " or "))
    case .unknownName(let label, let found, let closest):
      Wording(
        vi: "\(label.wording.vi): kịch bản không có '\(found)'",
        en: "\(label.wording.en): the scenario has no '\(found)'"
      ).suggesting(closest)
    case .unknownWord(let label, let found, let known, let closest):
      Wording(
        vi: "\(label.wording.vi): không có từ '\(found)' (dùng được: \(known.asList))",
        en: "\(label.wording.en): there is no '\(found)' (the words are: \(known.asList))"
      ).suggesting(closest)
    }
  }
}

extension Wording {
  fileprivate func suggesting(_ closest: String?) -> Wording {
    guard let closest else { return self }
    return Wording(vi: "\(vi); có phải là '\(closest)'?", en: "\(en); did you mean '\(closest)'?")
  }
}

extension [String] {
  fileprivate var asList: String { joined(separator: ", ") }
}
