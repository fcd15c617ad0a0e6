// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// Which names of which parts get a prefix, so that every name means one thing in the whole.
///
/// A name of several holders (the parts, and the scenario that the whole extends) stays one where
/// all mean the same by it: the same rows, which mention nothing that is prefixed. Else each part
/// gets a name of its own. What the extended scenario says keeps its name.
struct PartNames {
  private let base: [String: SourceTable]
  private let parts: [ScenarioPart]

  /// The names to be prefixed, part by part.
  private(set) var prefixed: [Set<NameReader.Name>]

  /// For every name the parts that have it.
  private(set) var holders: [NameReader.Name: [Int]] = [:]
  private var indices: [IndexKey: [String: [Int]]] = [:]

  private struct IndexKey: Hashable {
    /// The place of the part; nothing for the extended scenario.
    let part: Int?
    let table: String
  }

  /// - Complexity: linear in the rows, and for names of several parts in their mentions, times the
  ///   longest chain of things that mention each other.
  init(base: [String: SourceTable], parts: [ScenarioPart]) {
    self.base = base
    self.parts = parts
    prefixed = parts.map { _ in [] }
    for place in parts.indices { collectNames(of: place) }
    var shared: [NameReader.Name] = []
    for (name, places) in holders {
      let inBase = !rows(of: name, in: nil, NameKind.home(of: name)).isEmpty
      if places.count == 1, !inBase { continue }
      separate(name, places, inBase: inBase)
      if places.contains(where: { !prefixed[$0].contains(name) }) { shared.append(name) }
    }
    spread(among: shared)
  }

  func name(_ kind: NameKind, _ text: String, in part: Int) -> String {
    let isPrefixed = prefixed[part].contains(NameReader.Name(kind: kind, text: text))
    return isPrefixed ? parts[part].prefix + text : text
  }

  /// Whether only this part means something by a name.
  func isOwn(_ kind: NameKind, _ text: String, of part: Int) -> Bool {
    let name = NameReader.Name(kind: kind, text: text)
    if prefixed[part].contains(name) { return true }
    return holders[name]?.count == 1 && base[kind.home.schema.name]?.row(text) == nil
  }

  private mutating func collectNames(of place: Int) {
    for kind in NameKind.allCases {
      let (schema, column) = kind.home
      var seen: Set<String> = []
      for row in parts[place].rows(of: schema) {
        let text = row.text(column, of: schema)
        // The cap of a unit is called like the unit, whatever that is called.
        if text.isEmpty || kind == .cap && text.hasPrefix(NameReader.unitCap) { continue }
        guard seen.insert(text).inserted else { continue }
        holders[NameReader.Name(kind: kind, text: text), default: []].append(place)
      }
    }
  }

  // MARK: - Where the same name means something else

  private mutating func separate(_ name: NameReader.Name, _ places: [Int], inBase: Bool) {
    if inBase {
      for place in places where !means(name, in: place, theSameAsIn: nil) {
        prefixed[place].insert(name)
      }
      return
    }
    let areAlike =
      !(name.kind.concernsEverybody && places.count < parts.count)
      && places.dropFirst().allSatisfy { means(name, in: $0, theSameAsIn: places.first) }
    if !areAlike { for place in places { prefixed[place].insert(name) } }
  }

  private mutating func means(
    _ name: NameReader.Name, in place: Int, theSameAsIn other: Int?
  ) -> Bool {
    for schema in name.kind.tables {
      let own = rows(of: name, in: place, schema)
      let others = rows(of: name, in: other, schema)
      guard own.count == others.count else { return false }
      for (row, other) in zip(own, others) {
        let isSame =
          name.kind.onlyDescribes
          ? row.says(theSameAs: other, schema: schema)
          : row.isInherited(likeThatOf: other, schema: schema)
        if !isSame { return false }
      }
    }
    return true
  }

  /// The rows that make up what a name means, by key.
  private mutating func rows(
    of name: NameReader.Name, in place: Int?, _ schema: TableSchema
  ) -> [SourceRow] {
    let table = place.map { parts[$0].tables } ?? base
    guard let rows = table[schema.name]?.rows else { return [] }
    let column = name.kind == .officer ? "officer" : name.kind.home.column
    let key = IndexKey(part: place, table: schema.name + "." + column)
    if indices[key] == nil {
      indices[key] = Dictionary(grouping: rows.indices) { rows[$0].text(column, of: schema) }
    }
    return (indices[key]?[name.text] ?? []).map { rows[$0] }
  }

  // MARK: - What mentions something prefixed

  /// Prefixes what is shared but mentions something prefixed, until nothing more does.
  private mutating func spread(among shared: [NameReader.Name]) {
    var waiting = shared
    var mentions: [NameReader.Name: [[NameReader.Name]]] = [:]
    for name in shared {
      mentions[name] = (holders[name] ?? []).map { place in
        name.kind.tables.flatMap { schema in
          rows(of: name, in: place, schema).flatMap {
            parts[place].names.names(in: $0, of: schema)
          }
        }.filter { $0 != name }
      }
    }
    var isSettled = false
    while !isSettled {
      isSettled = true
      waiting = waiting.filter { name in
        let places = holders[name] ?? []
        let touched = zip(places, mentions[name] ?? []).filter { place, names in
          names.contains { prefixed[place].contains($0) }
        }.map(\.0)
        if touched.isEmpty { return true }
        let inBase = base[name.kind.home.schema.name].map {
          $0.texts(of: name.kind.home.column).contains(name.text)
        }
        for place in inBase ?? false ? touched : places { prefixed[place].insert(name) }
        isSettled = false
        return false
      }
    }
  }
}

extension NameKind {
  fileprivate static func home(of name: NameReader.Name) -> TableSchema { name.kind.home.schema }
}
