// SPDX-License-Identifier: GPL-3.0-or-later

extension Condition {
  /// The units that everybody meant is in, or below; nothing where the condition says no such thing.
  ///
  /// Who asks many conditions about many officers need not ask those of other units.
  public var unitsMeant: [Unit.ID]? {
    switch self {
    case .test(.word(.unit, .equal, let names)), .test(.word(.within, .equal, let names)):
      names.map(Unit.ID.init(_:))
    case .and(let parts): parts.lazy.compactMap(\.unitsMeant).first
    case .all, .not, .or, .test: nil
    }
  }
}
