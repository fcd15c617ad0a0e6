// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// A folder that a pattern of `include` means.
struct IncludedFolder {
  /// The path by which it is opened.
  let path: String

  /// The path by which messages name it.
  let name: String

  /// What stands before its identifiers where they clash.
  let prefix: String

  /// The pattern that means it.
  let spot: Spot
}

/// Finds the parts that a scenario's `include` names.
struct IncludedFolders {
  let folder: ScenarioFolder
  let visitor: FileVisitor

  private var findings: Findings { visitor.findings }

  /// The parts in the order of their names; nothing after reporting what is wrong.
  func find(_ include: JSONNode) -> [IncludedFolder]? {
    guard let patterns = include.array else {
      findings.report(.wrongKind(of: include, expected: [.array]))
      return nil
    }
    if patterns.isEmpty { findings.report(.emptyList(at: include.spot)) }
    var isRight = !patterns.isEmpty
    var spots: [String: Spot] = [:]
    var identities: Set<String> = []
    for pattern in patterns {
      guard let paths = paths(pattern) else {
        isRight = false
        continue
      }
      // A folder that two patterns mean is one part.
      for path in paths
      where identities.insert(visitor.access.identity(RelativePath.below(folder.path, path)))
        .inserted
      {
        spots[path] = pattern.spot
      }
    }
    return isRight ? parts(spots) : nil
  }

  private func paths(_ pattern: JSONNode) -> [String]? {
    guard let text = pattern.text(into: findings) else { return nil }
    guard !text.hasPrefix("/") else {
      findings.report(.absolutePath(text, instead: "communes/*", at: pattern.spot))
      return nil
    }
    do {
      let paths = try PathPattern(text).folders(below: folder.path, in: visitor.access)
      if paths.isEmpty {
        findings.report(.includeMatchesNothing(text, at: pattern.spot))
        return nil
      }
      return paths.sorted()
    } catch {
      findings.report(.unreadableFolder(error, named: text, at: pattern.spot))
      return nil
    }
  }

  private func parts(_ spots: [String: Spot]) -> [IncludedFolder]? {
    let paths = spots.keys.sorted()
    let names = paths.map(RelativePath.name)
    let areDistinct = Set(names).count == names.count
    var parts: [IncludedFolder] = []
    var words: Set<String> = []
    for (path, name) in zip(paths, names) {
      guard let spot = spots[path] else { continue }
      let word = areDistinct ? name : Self.word(of: path)
      guard word.isIdentifier else {
        findings.report(.badPartName(path, at: spot))
        continue
      }
      guard words.insert(word).inserted else {
        findings.report(.partNamesAlike(word, at: spot))
        continue
      }
      parts.append(
        IncludedFolder(
          path: RelativePath.below(folder.path, path),
          name: RelativePath.join(folder.name, path), prefix: word + "-", spot: spot))
    }
    return parts.count == paths.count ? parts : nil
  }

  /// All names of a path in one word, where the last ones alone would be the same.
  private static func word(of path: String) -> String {
    path.split(separator: "/").filter { $0 != ".." }.joined(separator: "-")
  }
}
