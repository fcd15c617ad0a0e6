// SPDX-License-Identifier: GPL-3.0-or-later

/// A new folder that appears under its name only when all its files are written.
///
/// Files go to a hidden folder beside the final name, which `commit` renames. A staged folder that
/// is given up before, for whatever reason, leaves nothing behind.
package struct StagedFolder: ~Copyable {
  /// The final name.
  package let path: String

  private let hidden: String
  private var names: [String] = []

  /// The folders made in it, each after the one it lies in.
  private var folders: [String] = []
  private var knownFolders: Set<String> = []
  private var isCommitted = false

  /// Folders above that had to be made first, the outermost first.
  private let madeParents: [String]

  /// Begins a folder; missing folders above it are made too.
  ///
  /// - Throws: `FileFailure` with the reason `alreadyExists` when there is something at the path.
  package init(_ path: String) throws(FileFailure) {
    self.path = path
    guard FileSystem.kind(of: path) == .absent else { throw .alreadyExists(path) }
    let made = try Self.makeParents(of: path)
    do {
      hidden = try FilePath.beside(path) { candidate throws(FileSystem.Refusal) in
        try FileSystem.makeFolder(candidate)
      }
    } catch {
      Self.removeFolders(made)
      throw error
    }
    madeParents = made
  }

  deinit {
    guard !isCommitted else { return }
    // Nobody is left to tell; what can't be removed stays under its hidden name.
    for name in names { try? FileSystem.removeFile(FilePath.join(hidden, name)) }
    let inner = folders.map { FilePath.join(hidden, $0) }
    Self.removeFolders(madeParents + [hidden] + inner)
  }

  /// Writes a file in the folder, or in folders in it, which are made where they are missing.
  ///
  /// - Precondition: The names in the path are plain ones.
  package mutating func write(_ bytes: [UInt8], named name: String) throws(FileFailure) {
    try write([bytes], named: name)
  }

  /// Writes a file, piece after piece, in the folder, or in folders in it.
  ///
  /// - Precondition: The names in the path are plain ones.
  package mutating func write(_ pieces: [[UInt8]], named name: String) throws(FileFailure) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    precondition(
      parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }, "A file has a plain name")
    try makeFolders(for: parts.dropLast().map(String.init), of: name)
    names.append(name)
    do {
      try FileSystem.create(FilePath.join(hidden, name), pieces)
    } catch {
      throw FileFailure(.write, path: FilePath.join(path, name), code: error.code)
    }
  }

  private mutating func makeFolders(
    for names: [String], of file: String
  ) throws(FileFailure) {
    for count in names.indices.map({ $0 + 1 }) {
      let folder = names.prefix(count).joined(separator: "/")
      guard knownFolders.insert(folder).inserted else { continue }
      do {
        try FileSystem.makeFolder(FilePath.join(hidden, folder))
      } catch {
        throw FileFailure(.create, path: FilePath.join(path, file), code: error.code)
      }
      folders.append(folder)
    }
  }

  /// Gives the folder its final name.
  ///
  /// - Throws: `FileFailure` with the reason `alreadyExists` when something took the name meanwhile.
  package mutating func commit() throws(FileFailure) {
    // Renaming a folder replaces nothing but an empty folder, should one appear after this look.
    guard FileSystem.kind(of: path) == .absent else { throw .alreadyExists(path) }
    do {
      for folder in folders { try FileSystem.sync(folder: FilePath.join(hidden, folder)) }
      try FileSystem.sync(folder: hidden)
      try FileSystem.replace(path, with: hidden)
      isCommitted = true
      try FileSystem.sync(folder: FilePath.split(path).folder)
    } catch {
      throw FileFailure(.create, path: path, code: error.code)
    }
  }
}

extension StagedFolder {
  private static func makeParents(of path: String) throws(FileFailure) -> [String] {
    var missing: [String] = []
    var parent = FilePath.split(path).folder
    while FileSystem.kind(of: parent) == .absent, parent != ".", parent != "/" {
      missing.insert(parent, at: 0)
      parent = FilePath.split(parent).folder
    }
    var made: [String] = []
    for folder in missing {
      do {
        try FileSystem.makeFolder(folder)
        made.append(folder)
      } catch {
        // Another process may have made it between the look and the call.
        if error.code == FileSystem.exists { continue }
        removeFolders(made)
        throw FileFailure(.create, path: folder, code: error.code)
      }
    }
    return made
  }

  /// Removes folders from the innermost outwards, as far as they are empty.
  private static func removeFolders(_ folders: [String]) {
    for folder in folders.reversed() { try? FileSystem.removeEmptyFolder(folder) }
  }
}
