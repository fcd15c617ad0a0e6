// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Tables

/// Where a journal lies, and the scenario it is about: the folder in which it lies.
struct JournalPlace {
  /// The file's name in a scenario's folder.
  static let fileName = "journal.datchuan"

  let file: String

  /// The scenario's folder; nothing where there is none.
  let scenario: String?

  /// Whether the user named the file.
  let isNamed: Bool

  /// Finds a journal from what was asked for: a file, a scenario's folder, both or neither.
  init(file: String?, scenario: String? = nil) {
    isNamed = file != nil
    self.file =
      file ?? scenario.map { $0 + "/" + Self.fileName } ?? Self.fileName
    let folder = scenario ?? Self.folder(of: self.file)
    let settings = folder + "/scenario.json"
    self.scenario =
      scenario ?? (FileManager.default.fileExists(atPath: settings) ? folder : nil)
  }

  /// Whether a journal may be made there without being asked for by name.
  var mayBeginHere: Bool { isNamed || scenario != nil }

  var exists: Bool { FileManager.default.fileExists(atPath: file) }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
