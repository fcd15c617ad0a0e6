// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

extension [Diagnostic] {
  /// All mistakes as a terminal shows them, in order of place; of very many the first of each kind in
  /// each file, and how many there are more.
  func renderedInShort(in language: Language, showsAll: Bool = false) -> String {
    guard isShortened(showsAll: showsAll) else { return rendered(in: language) }
    let sorted = sorted()
    var kinds: [Diagnostic.Kind] = []
    var members: [Diagnostic.Kind: [Diagnostic]] = [:]
    for diagnostic in sorted {
      let kind = Diagnostic.Kind(diagnostic)
      if members[kind] == nil { kinds.append(kind) }
      members[kind, default: []].append(diagnostic)
    }
    return kinds.map { kind in
      let own = members[kind] ?? []
      let shown = Brevity.head(of: own, most: Brevity.headOfPart)
      let rest = own.count - shown.count
      return shown.map { $0.rendered(in: language) + "\n" }.joined()
        + (rest > 0
          ? Wording.furtherAlike(rest, kind.identifier, in: kind.file)(language) + "\n" : "")
    }.joined()
  }

  /// Whether not all of them are shown; one takes about five lines.
  func isShortened(showsAll: Bool) -> Bool { !Brevity.isWhole(count * 5, showsAll: showsAll) }
}

extension Diagnostic {
  /// What is alike about mistakes that are counted together.
  fileprivate struct Kind: Hashable {
    let file: String?
    let severity: Diagnostic.Severity
    let identifier: String

    init(_ diagnostic: Diagnostic) {
      file = diagnostic.place?.file
      severity = diagnostic.severity
      identifier = diagnostic.identifier
    }
  }
}
