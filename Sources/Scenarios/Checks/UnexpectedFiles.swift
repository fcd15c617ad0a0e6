// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// Files that nobody reads, such as a misspelt table.
struct UnexpectedFiles {
  let chain: ScenarioChain
  let visitor: FileVisitor

  private static let expected =
    TableSchema.all.map(\.file) + [ScenarioFolder.settingsFile, "README.md"]

  /// The journal of the scenario, which `Tracking` reads, and the log of its database.
  private static let journal = ["journal.datchuan", "journal.datchuan-wal", "journal.datchuan-shm"]

  func report(besides previousPlan: String?) {
    // A folder without settings is no scenario: all its files would be strange.
    for folder in chain.folders
    where folder.contents.contains(ScenarioFolder.settingsFile) {
      for name in folder.contents
      where isStray(name, besides: previousPlan)
        && visitor.access.kind(RelativePath.below(folder.path, name)) == .file
      {
        let free = Self.expected.filter { !folder.contents.contains($0) }
        visitor.findings.report(
          .unexpectedFile(
            RelativePath.join(folder.name, name),
            closest: KnownNames.closest(to: name, in: free)))
      }
    }
  }

  /// Hidden files belong to the system or to editors.
  private func isStray(_ name: String, besides previousPlan: String?) -> Bool {
    !(Self.expected + Self.journal).contains(name) && !name.hasPrefix(".")
      && name != previousPlan
  }
}
