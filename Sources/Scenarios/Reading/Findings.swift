// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// Everything to tell the user so far: per file and severity the first ones are kept.
///
/// A file of the wrong kind can have as many mistakes as lines; nobody reads the thousandth.
final class Findings {
  private struct Tray: Hashable {
    let file: String
    let severity: Diagnostic.Severity
  }

  private let limit: Int
  private var kept: [Diagnostic] = []
  private var counts: [Tray: Int] = [:]

  /// What one place says: an edit of many rows repeats its mistake for each.
  private struct Saying: Hashable {
    let place: SourceLocation
    let identifier: String
    let message: Wording
    let found: String?
  }

  private var said: Set<Saying> = []

  init(limit: Int = 1000) {
    self.limit = limit
  }

  func report(_ diagnostic: Diagnostic) {
    guard let file = diagnostic.place?.file else {
      kept.append(diagnostic)
      return
    }
    if let place = diagnostic.place {
      let saying = Saying(
        place: place, identifier: diagnostic.identifier, message: diagnostic.message,
        found: diagnostic.found)
      guard said.insert(saying).inserted else { return }
    }
    let tray = Tray(file: file, severity: diagnostic.severity)
    counts[tray, default: 0] += 1
    if counts[tray, default: 0] <= limit { kept.append(diagnostic) }
  }

  /// Reports an error that takes time to word: it is worded only when it is kept.
  func report(errorIn file: String, _ diagnostic: () -> Diagnostic) {
    let tray = Tray(file: file, severity: .error)
    if counts[tray, default: 0] < limit {
      report(diagnostic())
    } else {
      counts[tray, default: 0] += 1
    }
  }

  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { report(diagnostic) }
  }

  var containsErrors: Bool { kept.containsErrors }

  /// All that was kept, in order of place.
  var diagnostics: [Diagnostic] {
    let further = counts.filter { $0.value > limit }.map { tray, count in
      Diagnostic.furtherFindings(count - limit, severity: tray.severity, in: tray.file)
    }
    return (kept + further).sorted()
  }
}
