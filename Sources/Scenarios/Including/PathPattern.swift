// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// A path whose names may contain `*` for any characters and `?` for one.
struct PathPattern {
  private let names: [String]

  init(_ text: String) {
    names = text.split(separator: "/").map(String.init).filter { $0 != "." }
  }

  /// The folders below a folder that the pattern means, by their paths from it, in no order.
  ///
  /// Names with a dot in front are meant only by a pattern that has the dot too.
  func folders(below folder: String, in access: FileAccess) throws(FileFailure) -> [String] {
    var found = ["."]
    for name in names {
      var next: [String] = []
      for path in found {
        let place = path == "." ? folder : RelativePath.below(folder, path)
        if !name.contains("*"), !name.contains("?") {
          next.append(Self.joined(path, name))
          continue
        }
        guard access.kind(place) == .folder else { continue }
        for candidate in try access.names(place) where Self.matches(candidate, name) {
          next.append(Self.joined(path, candidate))
        }
      }
      found = next
    }
    return found.filter { access.kind(RelativePath.below(folder, $0)) == .folder }
  }

  private static func joined(_ path: String, _ name: String) -> String {
    path == "." ? name : path + "/" + name
  }

  static func matches(_ name: String, _ pattern: String) -> Bool {
    if name.hasPrefix("."), !pattern.hasPrefix(".") { return false }
    return matches(Array(name)[...], Array(pattern)[...])
  }

  /// Compares from the left; after a star that fits too little, takes one character more.
  ///
  /// Complexity: length of the name × length of the pattern.
  private static func matches(
    _ name: ArraySlice<Character>, _ pattern: ArraySlice<Character>
  ) -> Bool {
    var (name, pattern) = (name, pattern)
    var retry: (name: ArraySlice<Character>, pattern: ArraySlice<Character>)?
    while !name.isEmpty || !pattern.isEmpty {
      if pattern.first == "*" {
        retry = (name, pattern)
        pattern = pattern.dropFirst()
      } else if let next = name.first, pattern.first == "?" || pattern.first == next {
        name = name.dropFirst()
        pattern = pattern.dropFirst()
      } else if let (from, star) = retry, !from.isEmpty {
        name = from.dropFirst()
        retry = (name, star)
        pattern = star.dropFirst()
      } else {
        return false
      }
    }
    return true
  }
}
