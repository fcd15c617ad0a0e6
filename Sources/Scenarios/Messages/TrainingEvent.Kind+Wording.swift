// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables
package import Workforce

extension TrainingEvent.Kind {
  /// What an office calls it.
  package var title: Wording {
    switch self {
    case .nominated: Wording(vi: "đề cử đi học", en: "nominated")
    case .enrolled: Wording(vi: "được cử, được nhận học", en: "enrolled")
    case .started: Wording(vi: "bắt đầu học", en: "started")
    case .completed: Wording(vi: "hoàn thành", en: "completed")
    case .failed: Wording(vi: "không đạt", en: "failed")
    case .withdrew: Wording(vi: "thôi học", en: "withdrew")
    case .postponed: Wording(vi: "hoãn học", en: "postponed")
    case .classOpened: Wording(vi: "mở lớp", en: "class opened")
    case .classCancelled: Wording(vi: "hủy lớp", en: "class cancelled")
    case .seatsChanged: Wording(vi: "thay đổi suất học", en: "seats changed")
    case .budgetChanged: Wording(vi: "thay đổi kinh phí", en: "budget changed")
    case .joined: Wording(vi: "tiếp nhận", en: "joined")
    case .appointed: Wording(vi: "bổ nhiệm", en: "appointed")
    case .positionChanged: Wording(vi: "đổi vị trí việc làm", en: "position changed")
    case .planned: Wording(vi: "quy hoạch", en: "planned")
    case .transferred: Wording(vi: "điều động", en: "transferred")
    case .left: Wording(vi: "thôi công tác", en: "left")
    case .retired: Wording(vi: "nghỉ hưu", en: "retired")
    case .exempted: Wording(vi: "miễn tiêu chuẩn", en: "exempted")
    case .approved: Wording(vi: "phê duyệt kế hoạch", en: "plan approved")
    case .corrected: Wording(vi: "hủy sự kiện ghi nhầm", en: "withdrawn as wrong")
    }
  }
}
