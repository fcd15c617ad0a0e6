// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// What the help of `simulate` says.
extension Wording {
  static let simulateAbstract = Wording(
    vi:
      "Mô phỏng kế hoạch qua nhiều tương lai có rủi ro: khả năng đạt từng chỉ tiêu, ai và điều gì "
      + "dễ làm lỡ, nên phòng thế nào.",
    en: "Simulates a plan through many futures with their mishaps: the chance of each target, who "
      + "and what endangers it, how to prepare.")
  static let simulateMergeAbstract = Wording(
    vi: "Ghép các phần (--shard) của một lần mô phỏng thành dự báo chung.",
    en: "Puts the parts (--shard) of one simulation together into its forecast.")
  static let policyPlaceholder = Wording(vi: "CÁCH", en: "POLICY")
  static let shardPlaceholder = Wording(vi: "I/N", en: "I/N")
  static let partPlaceholder = Wording(vi: "PHẦN", en: "PART")

  static let simulatedOutHelp = Wording(
    vi: "ghi dự báo vào thư mục mới này (với --shard: ghi phần vào tệp này); không ghi thì vào "
      + "simulations/…",
    en: "write the forecast to this new folder (with --shard: the part to this file); left out: "
      + "simulations/…")
  static let replicationsHelp = Wording(
    vi: "số tương lai; không ghi thì theo kịch bản",
    en: "how many futures; left out: as the scenario says")
  static let simulationSeedHelp = Wording(
    vi: "hạt giống của số ngẫu nhiên; không ghi thì theo kịch bản",
    en: "the seed of chance; left out: as the scenario says")
  static let policyHelp = Wording(
    vi: "cách điều hành kế hoạch: static (giữ nguyên), yearly (mỗi tháng 12 lập lại), "
      + "yearly+reserves (thêm danh sách dự bị), overbook (cử dôi); không ghi thì theo kịch bản",
    en: "what becomes of the plan: static (kept as it is), yearly (made anew each December), "
      + "yearly+reserves (with reserve lists), overbook (more learners than seats); left out: as "
      + "the scenario says")
  static let compareHelp = Wording(
    vi: "so sánh mọi cách điều hành trên cùng các tương lai",
    en: "compare all policies on the same futures")
  static let tornadoHelp = Wording(
    vi: "lần lượt tắt từng rủi ro để biết rủi ro nào đáng kể nhất",
    en: "switch each hazard off in turn, to learn which matter most")
  static let halfWidthHelp = Wording(
    vi: "dừng khi tỷ lệ đạt chuẩn đã chính xác đến ± tỷ lệ này, ví dụ 0.01",
    en: "stop when the compliance rate is known to ± this share, such as 0.01")
  static let shardHelp = Wording(
    vi: "chỉ tính phần thứ I trong N phần và ghi thành tệp, để ghép bằng simulate merge",
    en: "compute part I of N only and write it to a file for simulate merge")
  static let resumeHelp = Wording(
    vi: "tính tiếp lần mô phỏng bị ngắt có cùng tham số",
    en: "go on with the same simulation where it was broken off")
  static let replanEffortHelp = Wording(
    vi: "lượng công cho mỗi lần lập lại kế hoạch trong mô phỏng",
    en: "how much to search each time the plan is made anew")
  static let partsHelp = Wording(
    vi: "các tệp do --shard ghi ra, đủ mọi phần", en: "the files that --shard wrote, all of them")
  static let secondVerbHelp = Wording(
    vi: "từ thứ hai của lệnh, như merge trong simulate merge",
    en: "the second word of the verb, such as merge in simulate merge")
  static let aShard = Wording(
    vi: "một phần như 2/4", en: "a part such as 2/4")
}

// What goes wrong with parts.
extension Wording {
  static func partFailure(_ failure: CommandFailure) -> Wording {
    switch failure {
    case .partUnreadable(let path, let place):
      let line = place?.line
      return Wording(
        vi: "'\(path)' không phải là một phần mô phỏng của kịch bản này"
          + (line.map { " (dòng \($0))" } ?? ""),
        en: "'\(path)' is no part of a simulation of this scenario"
          + (line.map { " (line \($0))" } ?? ""))
    case .partsDisagree(let path, let other):
      return Wording(
        vi: "'\(path)' không cùng lần mô phỏng với '\(other)': kịch bản, kế hoạch, hạt giống, số "
          + "tương lai và các tùy chọn phải như nhau",
        en: "'\(path)' does not belong to '\(other)': scenario, plan, seed, number of futures and "
          + "options must be the same")
    case .partTwice(let path, let other):
      return Wording(
        vi: "'\(path)' và '\(other)' là cùng một phần",
        en: "'\(path)' and '\(other)' are the same part")
    case .partUnfinished(let path):
      return Wording(
        vi: "'\(path)' chưa tính xong; hãy chạy tiếp với --resume",
        en: "'\(path)' is unfinished; go on with --resume")
    case .partsMissing(let shards):
      let list = shards.joined(separator: ", ")
      return Wording(vi: "còn thiếu phần \(list)", en: "missing part \(list)")
    default: preconditionFailure("Not about parts")
    }
  }
}

// The line of progress.
extension Wording {
  static let futuresNoun = Wording(vi: "tương lai", en: "futures")

  static func simulated(_ bar: ProgressBar, _ rate: Forecast.Estimate?) -> Wording {
    func text(_ language: Language, _ compliant: String) -> String {
      bar.text(of: .futuresNoun, in: language)
        + (rate.map {
          " · \(compliant) \(language.percent($0.mean)) ± \(language.percent($0.halfWidth))"
        } ?? "")
    }
    return Wording(vi: text(.vietnamese, "đạt chuẩn"), en: text(.english, "compliant"))
  }
}

extension Language {
  /// Writes a difference of two shares in percentage points with its interval: `+4,40 ± 1,25`.
  func points(_ difference: Forecast.Estimate) -> String {
    points(difference.mean) + " ± " + percent(difference.halfWidth).dropLast()
  }

  /// Writes a difference of two shares in percentage points: `−4,40`.
  func points(_ difference: ExactDecimal) -> String {
    (difference < .zero ? "−" : "+") + percent(difference.magnitude).dropLast()
  }

  /// Writes a share as a percentage with one place, as quantiles of futures are kept: `41,2%`.
  func roughPercent(_ share: ExactDecimal) -> String {
    rounded(share * ExactDecimal(100)) + "%"
  }

  /// Writes a figure to one place, halves away from 0.
  func rounded(_ number: ExactDecimal) -> String {
    decimal(ExactDecimal(digits: Int128((number.approximation * 10).rounded()), places: 1))
  }

  /// Writes `8,5 ± 0,6`.
  func estimate(_ estimate: Forecast.Estimate) -> String {
    rounded(estimate.mean) + " ± " + rounded(estimate.halfWidth)
  }
}
