// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// The folder above those of the units: a scenario that is made of them.
struct AllottedWhole {
  let allotment: Allotment
  let settings: JSONValue

  /// The files by name.
  func files() -> [(name: String, bytes: [UInt8])] {
    let narrowing = ConditionNarrowing(to: allotment.units, in: allotment.scenario)
    var members = AllottedSettings(settings, narrowing: narrowing).members
    members["name"] = .string(title)
    members["include"] = ["*"]
    return [
      (ScenarioFolder.settingsFile, Array(JSONValue.object(members).text().utf8)),
      ("README.md", Array(readme.utf8)),
    ]
  }

  private var level: Unit { allotment.scenario.unit(allotment.level) }

  private var title: String {
    "\(level.title) – các phần được giao của «\(allotment.scenario.name)»"
  }

  private var readme: String {
    """
    # \(level.title)

    Kế hoạch của «\(allotment.scenario.name)» chia cho từng đơn vị, do `datchuan allot` ghi; mỗi thư mục là một kịch bản
    riêng, thư mục này ghép các phần lại (`include`). / The plan of “\(allotment.scenario.name)” handed out, written by
    `datchuan allot`: each folder is a scenario of its own, this one puts them together.

    | Thư mục / Folder | Đơn vị / Unit | Người / Officers | Suất dùng chung / Seats given | Được chi / To plan with | Phần chi lớp chung / Part of shared classes |
    |---|---|---|---|---|---|
    \(rows)

    Kế hoạch các đơn vị gửi lại được ghép bằng `datchuan gather`. / `datchuan gather` puts the plans sent back together.

    «Được chi» chỉ gồm các nguồn dùng chung. / “To plan with” is of shared funds only.

    """
  }

  private var rows: String {
    allotment.units.indices.map { place in
      let unit = allotment.units[place]
      let money = allotment.money[place].shared
      let seats = allotment.seats[place].rows.filter { $0.original == nil }
        .reduce(0) { $0 + $1.seats }
      let (amount, classes) = money.reduce((Money.zero, Money.zero)) {
        ($0.0 + $1.amount, $0.1 + $1.classes)
      }
      return "| \(unit.id) | \(unit.unit.title) | \(unit.officers.count) | \(seats) | \(amount) "
        + "| \(classes) |"
    }.joined(separator: "\n")
  }
}
