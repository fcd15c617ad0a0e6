// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Scenarios
import Tables

/// The new folder a plan goes to.
struct PlanDestination {
  /// The folder the user named; nothing leaves the choice to us.
  let asked: String?

  /// The path of the scenario's folder.
  let scenario: String

  /// The digest of the inputs.
  let inputs: String

  /// The folder named, or `plans/<scenario>-<digest>` with the number that is still free.
  var place: PlanFolder.Place {
    if let asked { return .chosen(asked) }
    // The folder's own name, also where the user wrote `.` or a link.
    let name = URL(fileURLWithPath: scenario).resolvingSymlinksInPath().lastPathComponent
    return .suggested("plans/\(name)-\(inputs.prefix(8))")
  }

  /// Finds out before a long search that a folder can't be made.
  static func check(_ folder: String) throws(CommandFailure) {
    guard type(of: folder) == nil else {
      throw .file(FileFailure(.create, path: folder, code: EEXIST))
    }
    var parent = URL(fileURLWithPath: folder).deletingLastPathComponent()
    while type(of: parent.path) == nil, parent.pathComponents.count > 1 {
      parent.deleteLastPathComponent()
    }
    if type(of: parent.path) == .typeRegular {
      throw .file(FileFailure(.create, path: folder, code: ENOTDIR))
    }
    if unsafe access(parent.path, W_OK | X_OK) != 0 {
      throw .file(FileFailure(.create, path: folder, code: errno))
    }
  }

  static func isFolder(_ path: String) -> Bool { type(of: path) == .typeDirectory }

  /// What stands at a path, nothing when nothing does.
  private static func type(of path: String) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }
}
