// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables
package import Workforce

extension EventField {
  /// What the field says.
  package var meaning: Wording {
    switch self {
    case .event: Wording(vi: "loại sự kiện", en: "the kind of event")
    case .date: Wording(vi: "ngày có hiệu lực", en: "the day it is true from")
    case .officer: Wording(vi: "mã cán bộ", en: "the officer")
    case .programme: Wording(vi: "mã chương trình", en: "the programme")
    case .quarter: Wording(vi: "quý khai giảng", en: "the quarter of the start")
    case .newQuarter: Wording(vi: "quý khai giảng mới", en: "the new quarter of the start")
    case .qualification: Wording(vi: "văn bằng, chứng chỉ", en: "what is held now")
    case .certificate: Wording(vi: "số hiệu văn bằng", en: "the certificate's number")
    case .awarded: Wording(vi: "ngày cấp", en: "the day on the certificate")
    case .unit: Wording(vi: "mã đơn vị", en: "the unit")
    case .position: Wording(vi: "mã chức danh", en: "the position")
    case .plannedPosition: Wording(vi: "chức danh quy hoạch", en: "the planned position")
    case .plannedFrom: Wording(vi: "quý bổ nhiệm theo quy hoạch", en: "when it is to be held")
    case .name: Wording(vi: "họ và tên", en: "the name")
    case .birthDate: Wording(vi: "ngày sinh", en: "the birth day")
    case .sex: Wording(vi: "giới tính", en: "the sex")
    case .party: Wording(vi: "đảng viên", en: "member of the Party")
    case .inServiceSince: Wording(vi: "ngày vào ngành", en: "in service since")
    case .ethnicity: Wording(vi: "dân tộc", en: "the ethnicity")
    case .tags: Wording(vi: "nhãn", en: "the tags")
    case .requirement: Wording(vi: "mã yêu cầu", en: "the requirement")
    case .seats: Wording(vi: "số suất", en: "the seats")
    case .classes: Wording(vi: "số lớp", en: "the classes")
    case .confirmed: Wording(vi: "đã xác nhận", en: "confirmed")
    case .fund: Wording(vi: "nguồn kinh phí", en: "the fund")
    case .year: Wording(vi: "năm", en: "the year")
    case .amount: Wording(vi: "số tiền, đồng", en: "the amount in dong")
    case .number: Wording(vi: "số văn bản", en: "the number of the act")
    case .signed: Wording(vi: "ngày ký", en: "the day of the act")
    case .signedBy: Wording(vi: "cơ quan phê duyệt", en: "who approved")
    case .scenario: Wording(vi: "kịch bản", en: "the scenario")
    case .inputs: Wording(vi: "mã băm dữ liệu vào", en: "the digest of the inputs")
    case .documents: Wording(vi: "tệp đã phê duyệt", en: "the files approved")
    case .by: Wording(vi: "người ghi", en: "who records it")
    case .note: Wording(vi: "ghi chú", en: "a note")
    case .replaces: Wording(vi: "số của sự kiện bị thay", en: "the event it replaces")
    }
  }

  /// The name of the field's option: dashes in the place of underscores.
  package var optionName: String { rawValue.replacing("_", with: "-") }

  /// What is to be written.
  var expectation: Wording? {
    switch self {
    case .event: Wording(TrainingEvent.Kind.recordable.map(\.rawValue).joined(separator: ", "))
    case .date, .awarded, .birthDate, .inServiceSince, .signed:
      Wording(vi: "một ngày như 2027-03-31", en: "a day such as 2027-03-31")
    case .quarter, .newQuarter, .plannedFrom:
      Wording(vi: "một quý như 2027Q1", en: "a quarter such as 2027Q1")
    case .qualification:
      Wording(
        vi: "một hay nhiều 'chiều=mức' hoặc 'chiều=mức@ngành', cách nhau bởi ';'",
        en: "one or more of 'dimension=level' or 'dimension=level@field', separated by ';'")
    case .sex: Wording("female, male")
    case .party, .confirmed: Wording("yes, no")
    case .seats, .classes, .amount, .replaces:
      Wording(vi: "một số nguyên không dấu", en: "a whole number without signs")
    case .year: Wording(vi: "một năm như 2027", en: "a year such as 2027")
    default: nil
    }
  }

  /// What was probably meant.
  func remedy(for found: String) -> Wording? {
    switch self {
    case .event:
      KnownNames.closest(to: found, in: TrainingEvent.Kind.recordable.map(\.rawValue))
        .map { .didYouMean($0) }
    case .date, .awarded, .birthDate, .inServiceSince, .signed:
      found.daySuggestion.map { .didYouMean($0) }
    case .quarter, .newQuarter, .plannedFrom: found.quarterSuggestion.map { .didYouMean($0) }
    default: nil
    }
  }
}

extension TrainingEvent.Kind {
  /// The kinds that are recorded one by one.
  package static var recordable: [TrainingEvent.Kind] { allCases.filter { $0 != .approved } }
}

extension Wording {
  static func fields(of kind: TrainingEvent.Kind) -> Wording {
    let fields = [EventField.event, .date, .by] + kind.requiredFields + kind.optionalFields
    return Wording(fields.map(\.rawValue).joined(separator: ", "))
  }
}
