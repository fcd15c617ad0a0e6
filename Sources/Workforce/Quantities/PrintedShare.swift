// SPDX-License-Identifier: GPL-3.0-or-later

/// A percentage as a document prints it: its digits without the comma, and how many stand behind it.
///
/// Documents round halves up, and now and then they cut off; both are told apart exactly.
package struct PrintedShare: Hashable, Sendable {
  /// The digits: 1923 of `19,23`.
  package let digits: Int

  /// How many of them stand behind the comma, at most two.
  package let places: Int

  /// Reads `19,23`, `19.23`, `19,23%` or `2`; nothing above 100 and with more than two places.
  package init?(text: some StringProtocol) {
    let number = text.hasSuffix("%") ? text.dropLast() : text[...]
    let parts = number.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), parts[0].count <= 3,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let digits = Int(parts.joined())
    else { return nil }
    places = parts.count == 2 ? parts[1].count : 0
    guard places <= 2 else { return nil }
    self.digits = digits
    if digits > scale { return nil }
  }

  private var scale: Int { (0..<places).reduce(100) { scale, _ in scale * 10 } }

  /// Whether `count` of `base` is printed like this when it is rounded, halves up.
  package func isRounded(_ count: Int, of base: Int) -> Bool {
    (2 * count * scale + base) / (2 * base) == digits
  }

  /// Whether `count` of `base` is printed like this when what is left over is cut off.
  package func isCutOff(_ count: Int, of base: Int) -> Bool {
    count * scale / base == digits
  }

  /// The counts of a base that are printed like this, one way or the other.
  package func counts(of base: Int) -> [Int] {
    // Rounding and cutting off move a share by less than one of its last digits.
    let first = max(0, (digits - 1) * base / scale)
    let last = min(base, ((digits + 1) * base + scale - 1) / scale)
    guard first <= last else { return [] }
    return (first...last).filter { isRounded($0, of: base) || isCutOff($0, of: base) }
  }
}

extension PrintedShare {
  /// The bases, none greater than another number, of which each of some shares can be printed.
  package static func bases(of shares: [PrintedShare], upTo most: Int) -> [Int] {
    most < 1 ? [] : (1...most).filter { base in shares.allSatisfy { !$0.counts(of: base).isEmpty } }
  }
}

extension PrintedShare: CustomStringConvertible {
  /// The share with a point, all its places written: `40.30`.
  package var description: String {
    guard places > 0 else { return String(digits) }
    let text = String(digits)
    let padded = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
    return padded.dropLast(places) + "." + padded.suffix(places)
  }
}
