// SPDX-License-Identifier: GPL-3.0-or-later

/// A language in which messages are worded.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case vietnamese = "vi"
  case english = "en"
}
