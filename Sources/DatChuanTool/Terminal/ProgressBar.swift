// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// How far a piece of work is, how fast it goes and what is left of it.
struct ProgressBar {
  let done: Int
  let total: Int
  let elapsed: Duration

  /// How much was done before the clock started.
  var doneBefore = 0

  var perSecond: Double {
    let seconds = elapsed / .seconds(1)
    return seconds > 0 ? Double(done - doneBefore) / seconds : 0
  }

  /// The time that the rest will take, once a rate is known.
  var remaining: Duration? {
    perSecond > 0 ? .seconds(Double(total - done) / perSecond) : nil
  }

  /// The bar with rate and times: `[████░░░░] 5/20 tương lai · 2,5/s · 0:02, còn 0:06`.
  func text(of noun: Wording, in language: Language) -> String {
    let filled = Int(Double(done) / Double(max(1, total)) * Self.width)
    let bar =
      String(repeating: "█", count: filled)
      + String(repeating: "░", count: Int(Self.width) - filled)
    let speed = ExactDecimal(digits: Int128((perSecond * 10).rounded()), places: 1)
    let rest = Wording(vi: "còn", en: "left")(language)
    return "[\(bar)] \(done)/\(total) \(noun(language)) · \(language.decimal(speed))/s · "
      + "\(Self.clock(elapsed)), \(rest) \(remaining.map(Self.clock) ?? "?")"
  }

  /// The same figures as members of a line of JSON, with what was estimated so far.
  func json(_ event: String, _ estimate: Forecast.Estimate?) -> [String: JSONValue] {
    [
      "event": .string(event), "done": .integer(Int64(done)), "of": .integer(Int64(total)),
      "seconds": .decimal(Self.decimal(elapsed / .seconds(1))),
      "perSecond": .decimal(Self.decimal(perSecond)),
      "remaining": remaining.map { .decimal(Self.decimal($0 / .seconds(1))) } ?? .null,
      "mean": estimate.map { .decimal($0.mean.description) } ?? .null,
      "halfWidth": estimate.map { .decimal($0.halfWidth.description) } ?? .null,
    ]
  }

  private static func decimal(_ number: Double) -> String {
    ExactDecimal(digits: Int128((number * 10_000).rounded()), places: 4).description
  }

  private static let width = 16.0

  private static func clock(_ duration: Duration) -> String {
    let seconds = Int(duration / .seconds(1))
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}
