// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension Condition {
  /// The condition with other words in its comparisons of names.
  func renaming(_ name: (Word, String) -> String) -> Condition {
    switch self {
    case .all, .test(.flag), .test(.number), .test(.holds), .test(.lacks): self
    case .not(let inner): .not(inner.renaming(name))
    case .and(let parts): .and(parts.map { $0.renaming(name) })
    case .or(let parts): .or(parts.map { $0.renaming(name) })
    case .test(.word(let word, let sign, let values)):
      .test(.word(word, sign, values.map { name(word, $0) }))
    }
  }

  /// The condition for some of the officers only.
  func restricted(to who: Condition) -> Condition {
    switch self {
    case .all: who
    case .and(let parts): .and(parts + [who])
    default: .and([self, who])
    }
  }
}

extension Condition.Word {
  /// The kind of names that its values are; nothing where they are free words.
  var nameKind: NameKind? {
    switch self {
    case .officer: .officer
    case .unit, .within: .unit
    case .position, .plannedPosition: .position
    case .group, .sex, .ethnicity, .tag: nil
    }
  }
}
