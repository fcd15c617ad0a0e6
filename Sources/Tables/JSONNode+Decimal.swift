// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONNode {
  /// The number in plain decimal digits, without plus sign, exponent or hexadecimal digits.
  ///
  /// Exact: `+.50` is `0.50`, `1e3` is `1000`, `0x1F` is `31`. Nil when the value is no number, or
  /// when it is beyond all use: exponents over 100, hexadecimal numbers over 64 bits.
  package var decimalText: String? {
    guard let number else { return nil }
    let isNegative = number.hasPrefix("-")
    let digits = number.drop { $0 == "+" || $0 == "-" }.lowercased()
    let plain = digits.hasPrefix("0x") ? Self.decimal(ofHex: digits) : Self.expanded(digits)
    return plain.map { isNegative ? "-" + $0 : $0 }
  }

  private static func decimal(ofHex digits: String) -> String? {
    UInt64(digits.dropFirst(2), radix: 16).map { String($0) }
  }

  private static func expanded(_ digits: String) -> String? {
    let parts = digits.split(separator: "e", omittingEmptySubsequences: false)
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var whole = Array(mantissa[0])
    var fraction = mantissa.count > 1 ? Array(mantissa[1]) : []
    if parts.count > 1 {
      guard let exponent = Int(parts[1]), abs(exponent) <= 100 else { return nil }
      let zeros = [Character](repeating: "0", count: abs(exponent))
      if exponent >= 0 {
        fraction += zeros
        whole += fraction.prefix(exponent)
        fraction.removeFirst(exponent)
      } else {
        whole = zeros + whole
        fraction = whole.suffix(-exponent) + fraction
        whole.removeLast(-exponent)
      }
      while fraction.last == "0" { fraction.removeLast() }
    }
    whole = Array(whole.drop { $0 == "0" })
    let head = whole.isEmpty ? "0" : String(whole)
    return fraction.isEmpty ? head : head + "." + String(fraction)
  }
}
