// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Tables
import Testing
import Workforce

@testable import Scenarios

/// A synthetic scenario made in memory and read again, beside its original.
struct SyntheticSample {
  let original: Scenario
  let files: [String: [UInt8]]
  let reading: ScenarioReading

  /// The shipped commune of 83 officers.
  static let commune = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../../Scenarios/xuan-hung").standardizedFileURL.path

  init(
    like folder: String = commune, in access: FileAccess = .disk, officers: Int,
    communes: Int? = nil, seed: UInt64 = 1
  ) throws {
    let (reading, layers) = ScenarioReader.readLayers(folder: folder, through: access)
    original = try #require(
      reading.scenario, Comment(rawValue: reading.diagnostics.rendered(in: .english)))
    let synthetic = SyntheticScenario(
      SyntheticOrder(officers: officers, communes: communes, seed: seed),
      like: Original(original, layers: layers, digest: reading.inputsDigest))
    let files = Dictionary(
      uniqueKeysWithValues: synthetic.files().map { ("home/made/" + $0.name, $0.bytes) })
    self.files = files
    self.reading = ScenarioReader.read(folder: "home/made", through: .memory(files))
  }

  /// The scenario as read; records an issue when there are errors.
  func scenario() throws -> Scenario {
    try #require(
      reading.scenario, Comment(rawValue: reading.diagnostics.rendered(in: .english)))
  }

  func text(_ file: String) -> String {
    String(decoding: files["home/made/" + file] ?? [], as: UTF8.self)
  }
}
