// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension Future {
  /// Lets those go who stay away from this quarter on.
  mutating func withdraw() {
    for place in people.indices where people[place].left == nil {
      guard people[place].attendances.contains(where: { $0.withdrawsIn == quarter }) else {
        continue
      }
      for attendance in people[place].attendances where attendance.withdrawsIn == quarter {
        people[place].suffer(.hazard(.withdrawal))
        abandon(attendance, of: place, .hazard(.withdrawal))
      }
      people[place].attendances.removeAll { $0.withdrawsIn == quarter }
    }
  }

  /// Awards what is passed at the quarter's end; the others sit again, or have lost.
  mutating func endClasses() {
    for place in people.indices where people[place].left == nil {
      guard people[place].attendances.contains(where: { $0.end == quarter }) else { continue }
      var stay: [Attendance] = []
      for var attendance in people[place].attendances {
        guard attendance.end == quarter else {
          stay.append(attendance)
          continue
        }
        if passes(attendance, place) {
          for award in attendance.awards { people[place].holdings.add(award) }
        } else if let after = wait(attendance, place) {
          people[place].suffer(.hazard(.failure))
          attendance.failures += 1
          attendance.isResit = true
          attendance.end = quarter.advanced(by: after)
          stay.append(attendance)
        } else {
          people[place].suffer(.hazard(.failure))
          abandon(attendance, of: place, .hazard(.failure))
        }
      }
      people[place].attendances = stay
    }
  }

  private func passes(_ attendance: Attendance, _ place: Int) -> Bool {
    let programme = attendance.programme
    let rule = rule(of: .failure, for: people[place], at: programme.id, in: quarter)
    guard let rule else { return true }
    let chance = rule[programme.isLong ? .long : .chance].fraction
    let key = people[place].key(at: programme.id, attendance.start)
    return !chances.happens(.failure, with: chance, to: key, draw: attendance.failures)
  }

  /// After how many quarters one who failed may sit again; nothing when no more.
  private func wait(_ attendance: Attendance, _ place: Int) -> Int? {
    let rule = rule(
      of: .failure, for: people[place], at: attendance.programme.id, in: quarter)
    guard let rule, attendance.failures < rule.count(.retries) else { return nil }
    return rule.count(.after)
  }
}
