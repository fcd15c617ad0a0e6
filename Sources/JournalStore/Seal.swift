// SPDX-License-Identifier: GPL-3.0-or-later

import CMessageDigest

/// The SHA-256 of an entry and of the seal before it: whoever changes an entry breaks all later ones.
///
/// Sealed are, in this order: the seal before (32 bytes), the number and the moment (8 bytes each,
/// highest first), then the day, the kind, the subject and the body, each behind its length in 8
/// bytes, and the number of the entry replaced. What is not there has the length 2⁶⁴ − 1 or that
/// number.
package struct Seal: Hashable, Sendable {
  package let bytes: [UInt8]

  /// What stands before the first entry.
  package static let first = Seal(bytes: [UInt8](repeating: 0, count: 32))

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads 64 hexadecimal digits, or returns nothing.
  package init?(text: some StringProtocol) {
    let digits = text.utf8.compactMap { UInt8(hexadecimalDigit: $0) }
    guard digits.count == 64, text.utf8.count == 64 else { return nil }
    bytes = stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// Returns the digest of some bytes.
  package static func digest(of bytes: [UInt8]) -> Seal {
    var context = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256Init(&context)
    unsafe SHA256Update(&context, bytes, bytes.count)
    unsafe SHA256Final(&digest, &context)
    return Seal(bytes: digest)
  }

  /// Returns the seal of an entry that stands behind another.
  package static func of(_ stored: StoredEntry, after previous: Seal) -> Seal {
    var sealed = previous.bytes
    let entry = stored.entry
    sealed.reserveCapacity(128 + entry.body.count)
    sealed.append(number: stored.number)
    sealed.append(number: stored.recordedAt)
    sealed.append(part: entry.validFrom.utf8)
    sealed.append(part: entry.kind.utf8)
    sealed.append(part: entry.subject?.utf8)
    sealed.append(part: entry.body)
    sealed.append(number: entry.replaces ?? -1)
    return digest(of: sealed)
  }
}

extension Seal: CustomStringConvertible {
  package var description: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension UInt8 {
  fileprivate init?(hexadecimalDigit byte: UInt8) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self = byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self = byte - UInt8(ascii: "a") + 10
    default: return nil
    }
  }
}

extension [UInt8] {
  mutating func append(number: Int) {
    let value = UInt64(bitPattern: Int64(number))
    for shift in stride(from: 56, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }

  fileprivate mutating func append(part: (some Collection<UInt8>)?) {
    guard let part else { return append(number: -1) }
    append(number: part.count)
    append(contentsOf: part)
  }
}
