// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// A scenario.json that differs from another one in a few rows, to be copied from the screen.
struct VariantScenario {
  /// The scenario it extends, as its path was given.
  let of: String

  /// The folder that it is to stand in, below the one where the program runs.
  let folder: String
  let changes: [JSONValue]

  init(of path: String, folder: String, changes: [JSONValue]) {
    of = path
    self.folder = folder
    self.changes = changes
  }

  /// The lines of the file, each change on one where it is short.
  var lines: [String] {
    let parent = of.hasPrefix("/") ? of : "../" + of
    return ["# \(folder)/scenario.json", "{ format: 1, extends: \"\(parent)\", changes: ["]
      + changes.flatMap { change -> [String] in
        let line = "  " + change.text(indented: false) + ","
        if displayWidth(of: line) <= 88 { return [line] }
        var lines = change.text().split(separator: "\n").map { "  " + $0 }
        lines[lines.count - 1] += ","
        return lines
      } + ["] }"]
  }
}
