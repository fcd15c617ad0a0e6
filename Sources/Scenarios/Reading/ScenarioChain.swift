// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// The folders that a scenario is made of, the one that extends none first.
struct ScenarioChain {
  private(set) var folders: [ScenarioFolder] = []

  /// Whether part of the chain could not be read: what is missing then is no mistake of the rest.
  private(set) var isBroken = true

  private static let longest = 32

  /// Follows `extends` from a folder; the spot is the pattern that includes it, if one does.
  init(_ path: String, named name: String = ".", from spot: Spot? = nil, visitor: FileVisitor) {
    var identities: Set<String> = []
    var next: (path: String, name: String, spot: Spot?)? = (path, name, spot)
    while let (path, name, spot) = next {
      next = nil
      guard identities.insert(visitor.access.identity(path)).inserted else {
        visitor.findings.report(.extendsCycle(at: spot))
        break
      }
      guard identities.count <= Self.longest else {
        visitor.findings.report(.extendsTooDeep(Self.longest, at: spot))
        break
      }
      guard let folder = visitor.folder(at: path, named: name, from: spot) else {
        break
      }
      folders.insert(folder, at: 0)
      guard let settings = folder.settings else { break }
      check(settings, visitor.findings)
      guard let parent = settings[SettingKey.extends.rawValue] else {
        isBroken = false
        break
      }
      guard let target = parent.text(into: visitor.findings) else {
        break
      }
      guard !target.hasPrefix("/") else {
        visitor.findings.report(.absolutePath(target, instead: "../vietnam", at: parent.spot))
        break
      }
      next = (
        RelativePath.below(path, target), RelativePath.join(name, target), parent.spot
      )
    }
  }

  /// Notes that a part of a folder could not be read.
  mutating func markBroken() { isBroken = true }

  /// The last folder's file of settings, as messages name it.
  var settingsFile: String {
    RelativePath.join(folders.last?.name ?? ".", ScenarioFolder.settingsFile)
  }

  /// What each file must say for itself.
  private func check(_ settings: JSONNode, _ findings: Findings) {
    guard let format = settings[SettingKey.format.rawValue] else {
      findings.report(.missingFormat(at: settings.spot))
      return
    }
    guard format.kind == .number else {
      findings.report(.wrongKind(of: format, expected: [.number]))
      return
    }
    if format.decimalText?.exactDecimal != .one {
      findings.report(.unsupportedFormat(format.span.text, at: format.spot))
    }
  }
}
