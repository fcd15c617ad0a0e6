// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// A file that was read, and what its bytes come to.
public struct InputFile: Hashable, Sendable {
  /// The path relative to the scenario's folder.
  public let path: String

  /// The SHA-256 of its bytes in hexadecimal.
  public let sha256: String

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    sha256 = SHA256.hexDigest(of: bytes)
  }
}

extension Sequence where Element == InputFile {
  /// The SHA-256 of all files with their paths, in hexadecimal.
  package var digest: String {
    let lines = sorted { $0.path < $1.path }.map { "\($0.sha256)  \($0.path)\n" }
    return SHA256.hexDigest(of: Array(lines.joined().utf8))
  }
}
