// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Why an event can't be so, or is probably not meant, beside what is known already.
struct EventConflict: Hashable {
  let severity: Diagnostic.Severity

  /// The stable name of the finding.
  let identifier: String

  /// The field to look at.
  let field: EventField
  let message: Wording
  let remedy: Wording?

  init(
    _ severity: Diagnostic.Severity, _ identifier: String, _ field: EventField,
    vi: String, en: String, remedy: Wording? = nil
  ) {
    self.severity = severity
    self.identifier = identifier
    self.field = field
    message = Wording(vi: vi, en: en)
    self.remedy = remedy
  }
}
