// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension AllottedFolder {
  /// What the folder says of itself: whose part it is, what is fixed in it, and what stands where.
  var readme: String {
    let name = unit.unit.title
    let rest =
      unit.isRest
      ? """

      Chỉ gồm những người thuộc chính đơn vị này, không thuộc đơn vị cấp dưới nào. / Only those who
      belong to this unit itself and to none of the units below it.

      """ : ""
    return """
      # \(name)

      **Phần được giao.** Suất học, kinh phí, hạn vắng mặt và chỉ tiêu mà kế hoạch của «\(scenario.name)» giao cho đơn vị
      này; do `datchuan allot` ghi. Đơn vị lập kế hoạch trong phần này rồi gửi lại. `plan/enrolments.csv` là phần kế hoạch
      đã giao: `datchuan verify . plan/enrolments.csv`.

      **A part handed out.** The seats, money, absence and targets that the plan of “\(scenario.name)” gives this unit,
      written by `datchuan allot`. The unit plans within it and sends its plan back. `plan/enrolments.csv` is the part of the
      plan that was handed out.
      \(rest)
      - **Suất học / seats.** Suất riêng của đơn vị giữ nguyên; suất dùng chung: đúng số kế hoạch giao. Suất ở lớp chung với đơn
        vị khác mang mã `…-bought`, không tính sĩ số. / The unit's own seats as they are; of others what the plan gives.
        Seats in classes shared with other units are of `…-bought` programmes without class sizes.
      - **Lớp chung / shared classes.** `decisions.csv` buộc \(boundStarts.count) suất để lớp chung đủ sĩ số tối thiểu. / It binds
        \(boundStarts.count) seats so that shared classes are large enough.
      - **Chỉ tiêu / targets.** Tính bằng số người, không quá mức kế hoạch đạt. / In officers, no more than the plan reaches.

      ## Kinh phí / Money

      | Nguồn / Fund | Năm / Year | Được chi / To plan with | Phần chi lớp chung / Part of shared classes | Cộng / Sum |
      |---|---|---|---|---|
      \(moneyRows)

      Phần chi lớp chung do cấp trên trả; trong `budgets.csv` ghi ở nguồn `…-classes` để thấy được, không khóa học nào chi từ
      đó. Nguồn riêng của đơn vị giữ nguyên, không ghi ở đây. / The part of shared classes is paid above; `budgets.csv` shows
      it as funds `…-classes`, on which no programme draws. Funds of the unit alone are as they were, and not in this table.

      """
  }

  private var moneyRows: String {
    let rows = allotment.money[place].shared.filter { $0.amount > .zero || $0.classes > .zero }
    if rows.isEmpty { return "| – | | 0 | 0 | 0 |" }
    return rows.map { row in
      let sum = row.amount + row.classes
      return "| \(row.fund.text) | \(row.year) | \(row.amount) | \(row.classes) | \(sum) |"
    }.joined(separator: "\n")
  }
}
