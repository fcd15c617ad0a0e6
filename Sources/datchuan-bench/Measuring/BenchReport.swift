// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Everything measured, as data.
struct BenchReport: Encodable {
  let machine: Machine
  let workloads: [WorkloadResult]
  let warnings: [String]

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
