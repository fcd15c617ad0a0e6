// SPDX-License-Identifier: GPL-3.0-or-later

package import Workforce

/// Other names, birth days and notes in the place of the real ones: always the same for the same.
///
/// Whatever a result depends on stays: identifiers, months and years of birth, and whether a birthday
/// is the first of its month, by which ages on the first day of a quarter differ.
package struct EventMask {
  private var recorders: [String: String] = [:]

  package init() {}

  package static func name(of officer: Officer.ID) -> String { "Cán bộ \(officer)" }

  package static func birthDate(_ day: Day) -> Day {
    day.day == 1 ? day : Day(day.year, day.month, 15) ?? day
  }

  static let note = "(ghi chú đã ẩn)"

  /// Masks events; of documents only plans stay, for they name nobody.
  package mutating func mask(_ recorded: RecordedEvent) -> RecordedEvent {
    let event = recorded.event
    return RecordedEvent(
      number: recorded.number, recordedAt: recorded.recordedAt,
      event: TrainingEvent(
        mask(event.happening), trueFrom: event.trueFrom,
        recordedBy: recorder(event.recordedBy), note: event.note.map { _ in Self.note },
        replaces: event.replaces))
  }

  private mutating func recorder(_ name: String) -> String {
    let masked = recorders[name] ?? "Người ghi \(recorders.count + 1)"
    recorders[name] = masked
    return masked
  }

  private func mask(_ happening: Happening) -> Happening {
    switch happening {
    case .joined(let newcomer):
      .joined(
        Newcomer(
          officer: newcomer.officer, name: Self.name(of: newcomer.officer),
          birthDate: Self.birthDate(newcomer.birthDate), sex: newcomer.sex, unit: newcomer.unit,
          position: newcomer.position, plannedPosition: newcomer.plannedPosition,
          plannedFrom: newcomer.plannedFrom, partyMember: newcomer.partyMember,
          inServiceSince: newcomer.inServiceSince, ethnicity: newcomer.ethnicity,
          tags: newcomer.tags, awards: newcomer.awards))
    case .completed(let completion):
      .completed(
        Completion(
          officer: completion.officer, training: completion.training, awards: completion.awards,
          certificate: completion.certificate.map { _ in "số đã ẩn" },
          awarded: completion.awarded))
    case .approved(let approval):
      .approved(
        Approval(
          number: approval.number, signed: approval.signed, signedBy: "(đã ẩn)",
          scenario: approval.scenario, inputs: approval.inputs,
          documents: approval.documents.filter { $0.name == PlanDocument.file }))
    default: happening
    }
  }
}
