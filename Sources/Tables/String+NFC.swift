// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension String {
  /// The text in Unicode normalisation form C.
  ///
  /// Foundation is asked only for text that may need it: no scalar below U+0300 and none of the
  /// block with the Vietnamese letters (U+1E00 … U+1EFF) is changed by normalising.
  package var nfc: String {
    var previous: UInt8 = 0
    for byte in utf8 {
      if byte >= 0xCC, byte != 0xE1 { return precomposedStringWithCanonicalMapping }
      if previous == 0xE1, !(0xB8...0xBB).contains(byte) {
        return precomposedStringWithCanonicalMapping
      }
      previous = byte
    }
    return self
  }

  /// The text in Unicode normalisation form D.
  var nfd: String {
    decomposedStringWithCanonicalMapping
  }
}
