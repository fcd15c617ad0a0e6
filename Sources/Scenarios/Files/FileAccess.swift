// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Tables

/// The way to the files of scenarios and plans: the disk, or texts in memory.
package struct FileAccess: Sendable {
  /// What stands at a path.
  enum Kind: Hashable, Sendable { case absent, file, folder }

  /// Returns the bytes of a file.
  let read: @Sendable (_ path: String) throws(FileFailure) -> [UInt8]

  /// Returns the names of what a folder contains, in no order.
  let names: @Sendable (_ folder: String) throws(FileFailure) -> [String]
  let kind: @Sendable (_ path: String) -> Kind

  /// Returns a path that two spellings of the same file or folder share.
  let identity: @Sendable (_ path: String) -> String
}

extension FileAccess {
  /// The files on the disk.
  package static let disk = FileAccess(
    read: { (path) throws(FileFailure) in try AtomicFile.read(path) },
    names: { (folder) throws(FileFailure) in
      do {
        return try FileManager.default.contentsOfDirectory(atPath: folder)
      } catch {
        throw FileFailure(.read, path: folder, code: error.systemCode)
      }
    },
    kind: { path in
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        return .absent
      }
      return isFolder.boolValue ? .folder : .file
    },
    identity: { URL(fileURLWithPath: $0).standardizedFileURL.resolvingSymlinksInPath().path })
}

extension Error {
  /// The number the system gave, EACCES where the library keeps it to itself.
  fileprivate var systemCode: Int32 {
    let underlying = (self as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return Int32(
      (underlying ?? self as NSError).domain == NSPOSIXErrorDomain
        ? (underlying ?? self as NSError).code : 13)
  }
}
