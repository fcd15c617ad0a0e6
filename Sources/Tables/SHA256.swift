// SPDX-License-Identifier: GPL-3.0-or-later

import CMessageDigest

/// The SHA-256 digest of some bytes, by which inputs and plans are recognised.
///
/// Computed by libmd, the message digest functions of the BSD systems.
package enum SHA256 {
  /// Returns the digest as 64 lower-case hexadecimal digits.
  package static func hexDigest(of bytes: [UInt8]) -> String {
    var context = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256Init(&context)
    unsafe SHA256Update(&context, bytes, bytes.count)
    unsafe SHA256Final(&digest, &context)
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
