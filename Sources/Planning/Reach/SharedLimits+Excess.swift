// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension SharedLimits {
  /// By how much some pathways exceed the limits: the changes after which they would fit.
  func excess(of pathways: [Pathway]) -> [LimitChange] {
    var ledger = Ledger(limits: self)
    for pathway in pathways { ledger.add(pathway) }
    var changes: [LimitChange] = []
    for (row, taken) in ledger.seats.enumerated() where taken > seats[row].room {
      changes.append(.seats(row: row, more: taken - seats[row].room))
    }
    for row in classes.indices {
      let opened = ledger.classes(in: row)
      if opened > classes[row].maximumClasses {
        changes.append(.classes(row: row, more: opened - classes[row].maximumClasses))
      }
      let missing = opened * classes[row].terms.minimum - ledger.learners[row]
      if missing > 0 {
        changes.append(
          .belowMinimum(row: row, missing: missing, least: ledger.learners[row] / opened))
      }
    }
    for (row, spent) in ledger.moneySpent().enumerated() where spent > money[row].room {
      changes.append(.money(row: row, dong: spent - money[row].room))
    }
    for (row, away) in ledger.absence.enumerated() where away > ledger.absenceRoom(row) {
      changes.append(
        .absence(row: row, load: away + ledger.committed[row] - absence[row].room))
    }
    return changes
  }
}
