// SPDX-License-Identifier: GPL-3.0-or-later

/// What the file system refused to do, in parts; worded with the module's other messages.
package struct FileFailure: Error, Hashable, Sendable {
  /// What was being done.
  package enum Operation: Hashable, Sendable { case read, write, create }

  /// Why it was refused.
  package enum Reason: Hashable, Sendable {
    case notFound, noPermission, alreadyExists, diskFull, readOnly, isFolder, notFolder
    case nameTooLong, linksInACircle, tooBig, notAFile
    /// Another reason, by its number in the system's `errno.h`.
    case other(Int32)
  }

  package var operation: Operation

  /// The file or folder, named as the user named it.
  package var path: String

  /// The number the system gave (C: `errno`).
  package var code: Int32

  package init(_ operation: Operation, path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }
}
