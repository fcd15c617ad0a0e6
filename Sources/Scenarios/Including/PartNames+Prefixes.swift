// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

extension PartNames {
  /// A prefixed name must be new: nobody else may bear it already.
  func arePrefixesFree(
    in parts: [ScenarioPart], below base: [String: SourceTable], into findings: Findings
  ) -> Bool {
    let taken = Dictionary(
      uniqueKeysWithValues: NameKind.allCases.map { kind in
        (kind, base[kind.home.schema.name]?.texts(of: kind.home.column) ?? [])
      })
    var areFree = true
    for (place, prefixed) in prefixed.enumerated() {
      let part = parts[place]
      for name in prefixed.sorted(by: { $0.text < $1.text }) {
        let (schema, column) = name.kind.home
        let new = NameReader.Name(kind: name.kind, text: part.prefix + name.text)
        let isTaken = holders[new] != nil || taken[name.kind]?.contains(new.text) ?? false
        guard isTaken,
          let row = part.rows(of: schema).first(where: { $0.text(column, of: schema) == name.text })
        else { continue }
        findings.report(.prefixTaken(new.text, at: row.spot(column, of: schema)))
        areFree = false
      }
    }
    return areFree
  }
}
