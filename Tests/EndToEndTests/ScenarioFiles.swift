// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The files of a scenario and of those it extends, in memory, to be changed and written elsewhere.
struct ScenarioFiles {
  /// The bytes by path below a common folder.
  var bytes: [String: [UInt8]] = [:]

  /// The folder of the scenario itself.
  let main: String

  /// The commune that is shipped with the framework it extends.
  static func commune() throws -> ScenarioFiles {
    let scenarios = URL(fileURLWithPath: Inputs.commune).deletingLastPathComponent()
    return try ScenarioFiles(["vietnam", "xuan-hung"], in: scenarios, main: "xuan-hung")
  }

  /// Six officers.
  static func small() throws -> ScenarioFiles {
    let folder = URL(fileURLWithPath: Inputs.small)
    return try ScenarioFiles(
      [folder.lastPathComponent], in: folder.deletingLastPathComponent(),
      main: folder.lastPathComponent)
  }

  private init(_ folders: [String], in place: URL, main: String) throws {
    self.main = main
    for folder in folders {
      let url = place.appendingPathComponent(folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: url.path)
      where name.hasSuffix(".csv") || name.hasSuffix(".json") {
        bytes[folder + "/" + name] = Array(try Data(contentsOf: url.appendingPathComponent(name)))
      }
    }
  }

  /// Leaves some officers out of every table that names them, so that planning takes no time.
  mutating func keepOfficers(where isKept: (String) -> Bool) {
    for table in ["officers", "qualifications", "unavailability", "enrolments", "decisions"] {
      let path = "\(main)/\(table).csv"
      guard let text = bytes[path].map({ String(decoding: $0, as: UTF8.self) }) else { continue }
      let lines = text.split(separator: "\n")
      let rows = lines.dropFirst().filter { line in
        isKept(String(line.prefix { $0 != "," }))
      }
      bytes[path] = Array((lines.prefix(1) + rows).joined(separator: "\n").utf8)
    }
  }

  /// Writes all files below a folder that exists, and returns the path of the scenario.
  func write(below folder: String) throws -> String {
    let root = URL(fileURLWithPath: folder)
    for name in Set(bytes.keys.map { $0.prefix { $0 != "/" } } + [main[...]]) {
      try FileManager.default.createDirectory(
        at: root.appendingPathComponent(String(name)), withIntermediateDirectories: true)
    }
    for (path, bytes) in bytes {
      try Data(bytes).write(to: root.appendingPathComponent(path))
    }
    return root.appendingPathComponent(main).path
  }
}
