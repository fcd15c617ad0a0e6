// SPDX-License-Identifier: GPL-3.0-or-later

/// Reading and writing whole files.
package enum AtomicFile {
  /// Returns the bytes of a file.
  package static func read(_ path: String) throws(FileFailure) -> [UInt8] {
    do {
      return try FileSystem.read(path)
    } catch {
      throw FileFailure(.read, path: path, code: error.code)
    }
  }

  /// Writes a file so that others see either what was there before or all of the new bytes.
  ///
  /// The bytes go to a hidden file beside it, through to the disk, which is then renamed. A device,
  /// a pipe or a link is written into instead, because renaming would replace it. What is private can
  /// be read by its owner only.
  package static func write(
    _ bytes: [UInt8], to path: String, isPrivate: Bool = false
  ) throws(FileFailure) {
    switch FileSystem.kind(of: path) {
    case .folder: throw .isFolder(path)
    case .link, .other:
      do {
        try FileSystem.overwrite(path, bytes)
      } catch {
        throw FileFailure(.write, path: path, code: error.code)
      }
    case .absent, .file: try replace(path, with: bytes, isPrivate: isPrivate)
    }
  }

  private static func replace(
    _ path: String, with bytes: [UInt8], isPrivate: Bool
  ) throws(FileFailure) {
    let hidden = try FilePath.beside(path) { candidate throws(FileSystem.Refusal) in
      try FileSystem.create(candidate, [bytes], isPrivate: isPrivate)
    }
    do {
      try FileSystem.replace(path, with: hidden)
      try FileSystem.sync(folder: FilePath.split(path).folder)
    } catch {
      // After the renaming there is nothing left under the hidden name.
      try? FileSystem.removeFile(hidden)
      throw FileFailure(.write, path: path, code: error.code)
    }
  }
}
