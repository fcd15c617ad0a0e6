// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce

@testable import Scenarios

/// A whole in `home/whole` with two communes, `an` and `binh`, that are copies of the small one.
struct PartFiles {
  var files = ScenarioFiles(texts: [
    "home/whole/scenario.json": #"{ format: 1, name: "Tỉnh", include: ["communes/*"] }"#
  ])

  init(_ parts: [String] = ["an", "binh"]) {
    for part in parts {
      for (path, text) in ScenarioFiles.small.texts {
        self[part + "/" + RelativePath.name(path)] = text
      }
    }
  }

  /// A file of a part, such as `an/units.csv`.
  subscript(file: String) -> String? {
    get { files.texts["home/whole/communes/" + file] }
    set { files.texts["home/whole/communes/" + file] = newValue }
  }

  /// A file of the whole.
  subscript(whole file: String) -> String? {
    get { files.texts["home/whole/" + file] }
    set { files.texts["home/whole/" + file] = newValue }
  }

  func replacing(_ old: String, with new: String, in file: String) -> PartFiles {
    var files = self
    files[file] = self[file]?.replacing(old, with: new, maxReplacements: 1)
    return files
  }

  func read() -> ScenarioReading { files.read("home/whole") }

  /// The whole as read, which must be without a mistake.
  func scenario() throws -> Scenario {
    let reading = read()
    return try #require(
      reading.scenario, Comment(rawValue: reading.diagnostics.rendered(in: .english)))
  }

  /// What was found and where, line and column left out.
  func findings() -> [String] {
    read().diagnostics.map { "\($0.identifier) \($0.place?.file ?? "")" }
  }
}
