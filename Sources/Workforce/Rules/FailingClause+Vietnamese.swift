// SPDX-License-Identifier: GPL-3.0-or-later

extension FailingClause {
  /// The clause as the files write it, with what the officer has instead.
  var english: String { "\(clause)" + (actual.map { " (is \($0))" } ?? "") }

  /// The clause as people read it, with what the officer has instead.
  var vietnamese: String {
    switch clause {
    // The sentence says it all: somebody who must be a member is none.
    case .test(.flag): clause.vietnamese
    default: clause.vietnamese + (actual.map { " (hiện là \($0))" } ?? "")
    }
  }
}

extension Condition {
  /// The condition in a Vietnamese sentence; names stand as the files spell them.
  fileprivate var vietnamese: String {
    switch self {
    case .all: "mọi người"
    case .not(let inner): "không phải (\(inner.vietnamese))"
    case .and(let terms): terms.map { "(\($0.vietnamese))" }.joined(separator: " và ")
    case .or(let clauses): clauses.map { "(\($0.vietnamese))" }.joined(separator: " hoặc ")
    case .test(let test): test.vietnamese
    }
  }
}

extension Condition.Test {
  fileprivate var vietnamese: String {
    switch self {
    case .word(.sex, let sign, let values):
      values.map { (sign == .equal ? "là " : "không phải ") + ($0 == "female" ? "nữ" : "nam") }
        .joined(separator: sign == .equal ? " hoặc " : ", ")
    case .word(let attribute, let sign, let values):
      attribute.vietnamese + (sign == .equal ? " là " : " không phải ")
        + values.joined(separator: " hoặc ")
    case .flag(let attribute, let sign, let values):
      (values.contains(sign == .equal) ? "" : "không ") + attribute.vietnamese
    case .number(let attribute, let sign, let values):
      attribute.vietnamese + sign.vietnamese(values.map(String.init).joined(separator: " hoặc "))
    case .holds(let test):
      "\(test.level.dimension) từ mức \(test.level.name) trở lên" + test.inField
    case .lacks(let test): "\(test.level.dimension) dưới mức \(test.level.name)" + test.inField
    }
  }
}

extension QualificationTest {
  /// The question as a demand: `political-theory từ mức intermediate trở lên`.
  package var vietnamese: String { "\(level.dimension) từ mức \(level.name) trở lên" + inField }

  fileprivate var inField: String {
    fields.isEmpty ? "" : ", ngành " + fields.joined(separator: " hoặc ")
  }
}

extension Condition.Word {
  fileprivate var vietnamese: String {
    switch self {
    case .officer: "mã cán bộ"
    case .unit: "đơn vị"
    case .within: "thuộc đơn vị"
    case .position: "vị trí"
    case .plannedPosition: "vị trí quy hoạch"
    case .group: "nhóm vị trí"
    case .sex: "giới tính"
    case .ethnicity: "dân tộc"
    case .tag: "nhãn"
    }
  }
}

extension Condition.Flag {
  fileprivate var vietnamese: String {
    switch self {
    case .leadership: "giữ chức vụ lãnh đạo, quản lý"
    case .planned: "thuộc diện quy hoạch"
    case .party: "là đảng viên"
    }
  }
}

extension Condition.Number {
  fileprivate var vietnamese: String {
    switch self {
    case .age: "tuổi"
    case .service: "số tháng đã công tác"
    case .remaining: "số tháng công tác còn lại"
    }
  }
}

extension Condition.Order {
  fileprivate func vietnamese(_ value: String) -> String {
    switch self {
    case .equal: " là \(value)"
    case .unequal: " khác \(value)"
    case .less: " dưới \(value)"
    case .atMost: " không quá \(value)"
    case .more: " trên \(value)"
    case .atLeast: " từ \(value) trở lên"
    }
  }
}
