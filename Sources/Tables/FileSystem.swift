// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The few system calls that reading and writing need; the only file that makes them.
enum FileSystem {
  /// The number of a refusal (C: `errno`).
  struct Refusal: Error {
    var code: Int32
  }

  enum Kind { case absent, file, folder, link, other }

  /// The bytes of the greatest file that is read: far above any table, far below any memory.
  private static let greatestSize = 1 << 30

  /// Returns what stands at a path, without following a link.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return .absent }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Returns the bytes of a file that ends: not of a pipe, nor of a device, which may never do so.
  static func read(_ path: String) throws(Refusal) -> [UInt8] {
    // Opening a pipe would otherwise wait for somebody who writes.
    let descriptor = try openFile(path, O_RDONLY | O_NONBLOCK)
    defer { close(descriptor) }
    let size = try sizeOfReadable(descriptor)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Refusal(code: errno) }
      if count == 0 { return bytes }
      bytes += chunk.prefix(count)
    }
  }

  /// Makes a file that must not exist yet and writes it through to the disk.
  ///
  /// A file that was begun and can't be finished is removed.
  static func create(
    _ path: String, _ pieces: [[UInt8]], isPrivate: Bool = false
  ) throws(Refusal) {
    let descriptor = try openFile(
      path, O_WRONLY | O_CREAT | O_EXCL, rights: isPrivate ? 0o600 : 0o666)
    do {
      try write(pieces, andClose: descriptor, syncs: true)
    } catch {
      try? removeFile(path)
      throw error
    }
  }

  /// Writes into what exists: a device, a pipe, or what a link leads to.
  static func overwrite(_ path: String, _ bytes: [UInt8]) throws(Refusal) {
    let descriptor = try openFile(path, O_WRONLY | O_CREAT | O_TRUNC)
    try write([bytes], andClose: descriptor, syncs: false)
  }

  static func makeFolder(_ path: String) throws(Refusal) {
    try check(unsafe mkdir(path, 0o777))
  }

  /// Renames over an existing file.
  static func replace(_ path: String, with source: String) throws(Refusal) {
    try check(unsafe rename(source, path))
  }

  static func removeFile(_ path: String) throws(Refusal) {
    try check(unsafe unlink(path))
  }

  static func removeEmptyFolder(_ path: String) throws(Refusal) {
    try check(unsafe rmdir(path))
  }

  /// Writes a folder's list of names through to the disk.
  static func sync(folder path: String) throws(Refusal) {
    let descriptor = try openFile(path, O_RDONLY)
    defer { close(descriptor) }
    // Some file systems can't do this for folders; the names are then as safe as they get.
    guard fsync(descriptor) != 0, errno != EINVAL else { return }
    throw Refusal(code: errno)
  }

  static var processNumber: Int32 { getpid() }

  /// The refusal to make what is there already (C: `EEXIST`).
  static let exists = EEXIST
}

extension FileSystem {
  private static func write(
    _ pieces: [[UInt8]], andClose descriptor: Int32, syncs: Bool
  ) throws(Refusal) {
    var failure: Int32?
    for piece in pieces {
      var rest = piece[...]
      while !rest.isEmpty, failure == nil {
        let count = unsafe rest.withUnsafeBytes { buffer in
          unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        }
        if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { failure = errno }
      }
    }
    if failure == nil, syncs, fsync(descriptor) != 0 { failure = errno }
    // A full disk is sometimes reported only when the file is closed.
    if close(descriptor) != 0, failure == nil { failure = errno }
    if let failure { throw Refusal(code: failure) }
  }

  private static func openFile(
    _ path: String, _ flags: Int32, rights: mode_t = 0o666
  ) throws(Refusal) -> Int32 {
    while true {
      let descriptor = unsafe open(path, flags | O_CLOEXEC, rights)
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { throw Refusal(code: errno) }
    }
  }

  private static func sizeOfReadable(_ descriptor: Int32) throws(Refusal) -> Int {
    var status = stat()
    try check(unsafe fstat(descriptor, &status))
    switch status.st_mode & S_IFMT {
    case S_IFREG where status.st_size > greatestSize: throw Refusal(code: EFBIG)
    case S_IFREG: return Int(status.st_size)
    case S_IFDIR: throw Refusal(code: EISDIR)
    default: throw Refusal(code: ENOTSUP)
    }
  }

  private static func check(_ result: Int32) throws(Refusal) {
    if result != 0 { throw Refusal(code: errno) }
  }
}

extension FileFailure {
  /// The reason, where the number is one that users meet.
  package var reason: Reason {
    switch code {
    case ENOENT: .notFound
    case EACCES, EPERM: .noPermission
    case EEXIST, ENOTEMPTY: .alreadyExists
    case ENOSPC, EDQUOT: .diskFull
    case EROFS: .readOnly
    case EISDIR: .isFolder
    case ENOTDIR: .notFolder
    case ENAMETOOLONG: .nameTooLong
    case ELOOP: .linksInACircle
    case EFBIG: .tooBig
    case ENOTSUP: .notAFile
    default: .other(code)
    }
  }

  static func alreadyExists(_ path: String) -> FileFailure {
    FileFailure(.create, path: path, code: EEXIST)
  }

  static func isFolder(_ path: String) -> FileFailure {
    FileFailure(.write, path: path, code: EISDIR)
  }
}
