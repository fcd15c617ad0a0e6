// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Who belongs to a part: what the part says of everybody is said of these in the whole.
struct PartTerritory {
  /// The topmost of the part's own units, as the whole calls them.
  let tops: [String]

  /// The part's officers in units that it shares with others, as the whole calls them.
  private let strays: [String]

  init(of place: Int, in parts: [ScenarioPart], names: PartNames) {
    let part = parts[place]
    let own = Set(
      part.scenario.units.map(\.id.text).filter { names.isOwn(.unit, $0, of: place) })
    tops = part.scenario.units
      .filter { unit in
        own.contains(unit.id.text) && !(unit.parent.map { own.contains($0.text) } ?? false)
      }
      .map { names.name(.unit, $0.id.text, in: place) }
    strays = part.scenario.officers
      .filter { !own.contains($0.unit.text) && names.isOwn(.officer, $0.id.text, of: place) }
      .map { names.name(.officer, $0.id.text, in: place) }
  }

  /// The one unit that everybody is within; nothing where there is none.
  var unit: String? { tops.count == 1 && strays.isEmpty ? tops[0] : nil }

  /// The condition that holds for the part's officers and for nobody else.
  var condition: Condition {
    let within = Condition.test(.word(.within, .equal, tops))
    let named = Condition.test(.word(.officer, .equal, strays))
    return switch (tops.isEmpty, strays.isEmpty) {
    case (false, true): within
    case (true, false): named
    case (false, false): .or([within, named])
    case (true, true): .not(.all)
    }
  }
}
