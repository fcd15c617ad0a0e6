// SPDX-License-Identifier: GPL-3.0-or-later

/// One spelling for matching text that people typed; the user's own spelling is what gets printed.
package enum TextFolding {
  /// Returns the text in NFC and lower case, with the tone mark of *oa*, *oe*, *uy* on the second
  /// vowel: `Hòa`, `hoà` and `HOÀ` give the same.
  package static func folded(_ text: String) -> String {
    let scalars = Array(text.nfc.lowercased().nfc.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if index + 1 < scalars.count, let moved = moved(scalars[index], scalars[index + 1]) {
        result.append(contentsOf: moved)
        index += 2
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  /// Returns the folded text without any marks, so that `noi vu` finds `Nội vụ`.
  package static func bare(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in folded(text).nfd.unicodeScalars
    where scalar.properties.canonicalCombiningClass == .notReordered {
      result.append(scalar == "đ" ? "d" : scalar)
    }
    return String(result)
  }

  /// Returns the pair with its tone on the second vowel, or nil when there is nothing to move.
  private static func moved(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar
  ) -> [Unicode.Scalar]? {
    switch second {
    case "a": o.firstIndex(of: first).map { ["o", a[$0]] }
    case "e": o.firstIndex(of: first).map { ["o", e[$0]] }
    case "y": u.firstIndex(of: first).map { ["u", y[$0]] }
    default: nil
    }
  }

  // The tones in one order: huyền, hỏi, ngã, sắc, nặng.
  private static let a: [Unicode.Scalar] = ["à", "ả", "ã", "á", "ạ"]
  private static let e: [Unicode.Scalar] = ["è", "ẻ", "ẽ", "é", "ẹ"]
  private static let o: [Unicode.Scalar] = ["ò", "ỏ", "õ", "ó", "ọ"]
  private static let u: [Unicode.Scalar] = ["ù", "ủ", "ũ", "ú", "ụ"]
  private static let y: [Unicode.Scalar] = ["ỳ", "ỷ", "ỹ", "ý", "ỵ"]
}
