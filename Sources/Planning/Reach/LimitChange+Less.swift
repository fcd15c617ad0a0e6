// SPDX-License-Identifier: GPL-3.0-or-later

extension LimitChange {
  /// Nothing of a change, half of it, and one step less of it: what may do in its place.
  var less: [[LimitChange]] {
    switch self {
    case .seats(let row, let more): Self.less(of: more) { .seats(row: row, more: $0) }
    case .classes(let row, let more): Self.less(of: more) { .classes(row: row, more: $0) }
    case .belowMinimum: [[]]
    case .money(let row, let dong): Self.less(of: dong) { .money(row: row, dong: $0) }
    case .absence(let row, let load): Self.less(of: load) { .absence(row: row, load: $0) }
    }
  }

  private static func less(of amount: Int, _ change: (Int) -> LimitChange) -> [[LimitChange]] {
    var amounts = [0, amount / 2, amount - 1]
    if amount < 4 { amounts.remove(at: 1) }
    if amount < 2 { amounts.removeLast() }
    return amounts.map { $0 > 0 ? [change($0)] : [] }
  }
}
