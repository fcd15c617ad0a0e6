// SPDX-License-Identifier: GPL-3.0-or-later

/// A percentage as a document prints it: its digits without the comma, and how many stand behind it.
///
/// Documents round halves up, and now and then they cut off; both are told apart exactly.
struct PrintedShare {
  let digits: Int
  let places: Int

  /// Reads `19.23` or `2`.
  init(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1)
    places = parts.count == 2 ? parts[1].count : 0
    digits = Int(parts.joined()) ?? 0
  }

  private var scale: Int { (0..<places).reduce(100) { scale, _ in scale * 10 } }

  /// Whether `count` of `base` is printed like this when it is rounded, halves up.
  func isRounded(_ count: Int, of base: Int) -> Bool {
    (2 * count * scale + base) / (2 * base) == digits
  }

  /// Whether `count` of `base` is printed like this when what is left over is cut off.
  func isCutOff(_ count: Int, of base: Int) -> Bool {
    count * scale / base == digits
  }

  /// The counts of a base that are printed like this, one way or the other.
  func counts(of base: Int) -> [Int] {
    (0...base).filter { isRounded($0, of: base) || isCutOff($0, of: base) }
  }
}
