// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

extension JournalFile {
  /// Writes a copy of the whole journal as it is at one moment, while others go on writing.
  ///
  /// The copy appears under its name only when it is complete and on the disk.
  ///
  /// - Throws: `alreadyExists` when there is something at the path.
  package func copy(to path: String) throws(JournalFailure) {
    if Self.exists(path) { throw .alreadyExists }
    let hidden = path + ".\(getpid()).partial"
    let descriptor = unsafe Glibc.open(hidden, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.refusalToCreate(errno) }
    defer {
      close(descriptor)
      Self.unlinkAll(hidden)
    }
    // The copy is written by this connection, also where it was opened to read.
    let isReading = try database.number("PRAGMA query_only") == 1
    try database.run("PRAGMA query_only = OFF")
    defer { if isReading { try? database.run("PRAGMA query_only = ON") } }
    let statement = try database.prepare("VACUUM INTO ?")
    statement.bind(Self.address(of: hidden), to: 1)
    try statement.run()
    guard fsync(descriptor) == 0 else { throw Self.refusal(errno) }
    // A link fails where a name is taken, which a renaming would not.
    guard unsafe link(hidden, path) == 0 else { throw Self.refusal(errno) }
    try Self.syncFolder(of: path)
  }

  private static func syncFolder(of path: String) throws(JournalFailure) {
    let descriptor = unsafe Glibc.open(folder(of: path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw refusal(errno) }
    defer { close(descriptor) }
    // Some file systems can't do this for folders; the name is then as safe as it gets.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw refusal(errno) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
