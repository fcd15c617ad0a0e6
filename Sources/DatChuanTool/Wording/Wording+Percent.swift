// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// What `percent` says.
extension Wording {
  static let percentAbstract = Wording(
    vi: "Kiểm tra tỷ lệ phần trăm trong văn bản: của mẫu số nào, ứng với bao nhiêu người, làm tròn "
      + "hay cắt bỏ phần lẻ.",
    en: "Checks percentages of a document: which head-counts and bases they can be of, rounded or "
      + "cut off.")
  static let percentPlaceholder = Wording(vi: "TỶ_LỆ", en: "SHARE")
  static let printedShareHelp = Wording(
    vi: "tỷ lệ như in trong văn bản, ví dụ 19,23 hoặc 40,3%",
    en: "a percentage as printed, such as 19.23 or 40.3%")
  static let percentOfHelp = Wording(
    vi: "mẫu số; không ghi thì tìm mọi mẫu số khớp với tất cả các tỷ lệ",
    en: "the base; left out: all bases that fit every share")
  static let percentMostHelp = Wording(
    vi: "mẫu số lớn nhất được xét", en: "the greatest base that is looked at")
  static let aPrintedShare = Wording(
    vi: "một tỷ lệ từ 0 đến 100, nhiều nhất hai chữ số thập phân",
    en: "a percentage from 0 to 100 with at most two decimals")

  static func aCountUpTo(_ most: Int) -> Wording {
    Wording(
      vi: "một số từ 1 đến \(Language.vietnamese.grouped(most))",
      en: "a number from 1 to \(Language.english.grouped(most))")
  }

  static func share(_ share: PrintedShare, of base: Int, _ runs: [CountRun]) -> Wording {
    let counts = (
      runs.map { "\($0.range) (\($0.way.vi))" }.joined(separator: ", "),
      runs.map { "\($0.range) (\($0.way.en))" }.joined(separator: ", ")
    )
    let vi = share.description.replacing(".", with: ",")
    return runs.isEmpty
      ? Wording(
        vi: "\(vi)% của \(base): không khớp mẫu số",
        en: "\(share)% of \(base): no count gives it")
      : Wording(
        vi: "\(vi)% của \(base): \(counts.0)", en: "\(share)% of \(base): \(counts.1)")
  }

  static func basesThatFit(_ shares: Int, _ bases: [Int], upTo most: Int) -> Wording {
    guard !bases.isEmpty else {
      return Wording(
        vi: "Không có mẫu số nào đến \(most) khớp" + (shares > 1 ? " mọi tỷ lệ." : "."),
        en: "No base up to \(most) fits" + (shares > 1 ? " them all." : "."))
    }
    let listed = ranges(bases)
    return Wording(
      vi: "Mẫu số đến \(most) khớp" + (shares > 1 ? " mọi tỷ lệ" : "") + ": \(listed)",
      en: "Bases up to \(most) that fit" + (shares > 1 ? " them all" : "") + ": \(listed)")
  }

  /// Numbers with those that follow each other drawn together: `26, 52, 77–79`.
  private static func ranges(_ numbers: [Int]) -> String {
    var parts: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = parts.last, last.upperBound == number - 1 {
        parts[parts.count - 1] = last.lowerBound...number
      } else {
        parts.append(number...number)
      }
    }
    return parts.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: ", ")
  }
}

extension CountRun {
  fileprivate var range: String { from == to ? "\(from)" : "\(from)–\(to)" }

  fileprivate var way: Wording {
    if isRounded, isCutOff {
      return Wording(vi: "làm tròn hoặc cắt bỏ", en: "rounded or cut off")
    }
    return isRounded
      ? Wording(vi: "làm tròn", en: "rounded") : Wording(vi: "cắt bỏ phần lẻ", en: "cut off")
  }
}
