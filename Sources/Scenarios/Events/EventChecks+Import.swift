// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables
package import Workforce

extension EventChecks {
  /// Tells what in a journal's events does not fit, without refusing anything.
  ///
  /// An import is the copy of another journal: it loses nothing, whatever was recorded there. Only
  /// the events behind a number are looked at.
  package static func misfits(
    in events: [RecordedEvent], after known: TrainingEvent.Number, of scenario: Scenario?,
    on today: Day, file: String
  ) -> [Diagnostic] {
    let replaced = Set(events.compactMap(\.event.replaces))
    let counted = events.filter {
      $0.event.kind != .corrected && !replaced.contains($0.number)
    }.map { CountedEvent($0) }
    let fit = EventFit(
      scenario: scenario, history: EventHistory(counted), last: events.count, today: today,
      planned: { _ in [] }, line: { _ in nil })
    let findings = Findings(limit: 20)
    for event in counted where event.number > known && fit.changesScenario(event) {
      for conflict in fit.conflicts(of: event) where conflict.severity == .error {
        var diagnostic = Diagnostic.conflict(conflict, at: .words(file))
        diagnostic.severity = .warning
        // Each line holds one event, the first the first.
        diagnostic.place = SourceLocation(file: file, line: event.number)
        findings.report(diagnostic)
      }
    }
    return findings.diagnostics
  }
}
