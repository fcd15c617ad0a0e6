// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

extension FileAccess {
  /// Files that exist only here, by path.
  package static func memory(_ files: [String: [UInt8]]) -> FileAccess {
    let folders = Set(files.keys.flatMap(RelativePath.foldersAbove))
    return FileAccess(
      read: { (path) throws(FileFailure) in
        guard let bytes = files[RelativePath.normalised(path)] else {
          throw FileFailure(.read, path: path, code: 2)
        }
        return bytes
      },
      names: { (folder) throws(FileFailure) in
        let folder = RelativePath.normalised(folder)
        guard folders.contains(folder) else { throw FileFailure(.read, path: folder, code: 2) }
        return (Array(files.keys) + folders).filter {
          $0 != folder && RelativePath.folder(of: $0) == folder
        }.map(RelativePath.name)
      },
      kind: { path in
        let path = RelativePath.normalised(path)
        if files[path] != nil { return .file }
        return folders.contains(path) ? .folder : .absent
      },
      identity: RelativePath.normalised)
  }

  /// Texts that exist only here, by path.
  package static func memory(_ texts: [String: String]) -> FileAccess {
    memory(texts.mapValues { Array($0.utf8) })
  }
}
