// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Who sits in which class.
///
/// Learners of a row are dealt to as few classes as hold them, in even shares and in the order of
/// the officers, so that every class keeps its minimum and maximum.
struct ClassDealing {
  private var numbers: [Seat: Int] = [:]

  private struct Seat: Hashable {
    let officer: Int
    let start: Pathway.Start
  }

  init(pathways: [Pathway], limits: SharedLimits) {
    var learners: [Int: [Seat]] = [:]
    for pathway in pathways {
      for start in pathway.starts {
        guard let row = limits.seats[start.seatRow].classRow else { continue }
        learners[row, default: []].append(Seat(officer: pathway.officer, start: start))
      }
    }
    for (row, seats) in learners {
      let maximum = limits.classes[row].terms.maximum
      let opened = (seats.count + maximum - 1) / maximum
      for (place, seat) in seats.enumerated() { numbers[seat] = place * opened / seats.count + 1 }
    }
  }

  /// The class of an officer's start, from 1; nothing where the programme opens no classes.
  func number(of start: Pathway.Start, officer: Int) -> Int? {
    numbers[Seat(officer: officer, start: start)]
  }
}
