// SPDX-License-Identifier: GPL-3.0-or-later

/// The columns a text takes on a terminal.
///
/// Vietnamese letters take one column each however they are composed; full-width characters of
/// other scripts take two.
func displayWidth(of text: some StringProtocol) -> Int {
  text.reduce(0) { $0 + displayWidth(of: $1) }
}

private func displayWidth(of character: Character) -> Int {
  guard let scalar = character.unicodeScalars.first else { return 0 }
  switch scalar.properties.generalCategory {
  case .control, .format, .nonspacingMark, .enclosingMark: return 0
  default: break
  }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}

/// Which side of a cell its text stands on.
enum Alignment: Hashable, Sendable { case left, right }

/// The text with blanks on one side, so that it takes so many columns.
func padded(_ text: String, to width: Int, _ alignment: Alignment = .left) -> String {
  let blanks = String(repeating: " ", count: max(0, width - displayWidth(of: text)))
  switch alignment {
  case .left: return text + blanks
  case .right: return blanks + text
  }
}
