// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The files of the package as they lie on disk.
struct SourceTree {
  struct File {
    /// The path below the root, with `/`.
    let path: String
    let text: String
  }

  let root: URL

  /// Finds the repository from the place of a test's source.
  init(below file: String = #filePath) {
    root = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// All files below a folder whose names end in one of some ways, sorted by path.
  func files(in folder: String, endingIn endings: [String]) throws -> [File] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path())
      .filter { name in endings.contains(where: name.hasSuffix) }.sorted()
      .map { name in
        let path = folder + "/" + name
        return File(
          path: path,
          text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
      }
  }

  /// The folders directly below `Sources`, which are the modules.
  func modules() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      at: root.appending(path: "Sources"), includingPropertiesForKeys: [.isDirectoryKey]
    )
    .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
    .map(\.lastPathComponent).sorted()
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path())
  }
}
