// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The limits that a change may not push a figure beyond without somebody noticing.
///
/// They are loose: a busy machine must not cry wolf, a change of the algorithm must.
struct WatchedLimits {
  private struct Limit: Decodable {
    let atMost: Double
    let because: String
  }

  private let limits: [String: Limit]

  init(file: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    limits = try JSONDecoder().decode([String: Limit].self, from: data)
  }

  /// Says of each figure beyond its limit what it is and what it ought to be.
  func warnings(on figures: [Figure]) -> [String] {
    figures.compactMap { figure in
      guard let limit = limits[figure.name], figure.value > limit.atMost else { return nil }
      return "\(figure.name) is \(figure.value.shortText), at most \(limit.atMost.shortText) "
        + "(\(limit.because))"
    }
  }

  /// The names that have a limit.
  var names: [String] { limits.keys.sorted() }

  /// How many of the figures have a limit: those of a workload, or a size, that did not run have not.
  func watched(_ figures: [Figure]) -> Int { figures.count { limits[$0.name] != nil } }

  func verdict(_ warnings: [String], watching count: Int) -> String {
    if !warnings.isEmpty { return warnings.map { "Warning: \($0)" }.joined(separator: "\n") }
    return count == 0
      ? "None of these figures is watched."
      : "Every figure that is watched, \(count) of them, is within its limit."
  }
}
