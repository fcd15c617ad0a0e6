// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension AllottedFolder {
  /// The unit's own, about the programme under the name by which it is offered there; and the starts
  /// that keep shared classes large enough.
  var decisions: [Cells] {
    let forbid = Decision.Kind.forbid.rawValue
    let starts = Dictionary(grouping: allotment.slices[place].planned, by: \.officer)
    var rows = personal(DecisionsTable.schema).flatMap { cells -> [Cells] in
      let id = Programme.ID(cells["programme"])
      guard seats.bought.contains(id), let name = allotment.boughtNames[id] else { return [cells] }
      var bought = cells
      bought["programme"] = name.text
      if cells["decision"] == forbid { return [cells, bought] }
      let quarter = Quarter(text: cells["quarter"])
      let kept = starts[Officer.ID(cells["officer"])]?.first { start in
        start.programme == id && (quarter.map { $0 == start.start } ?? true)
      }
      let isBought = kept.flatMap { seats.row(for: $0.intakeRow)?.isBought } ?? false
      return [isBought ? bought : cells]
    }
    var known = Set(rows.map { [$0["officer"], $0["programme"], $0["quarter"]] })
    for start in boundStarts {
      let key = [start.officer.text, start.programme.text, start.start.description]
      guard known.insert(key).inserted else { continue }
      let texts = key + [Decision.Kind.require.rawValue, Self.boundReason]
      rows.append(Cells(texts, of: DecisionsTable.schema))
    }
    return rows
  }

  static let boundReason = "Lớp chung với đơn vị khác, cần đủ số người tối thiểu"
}
