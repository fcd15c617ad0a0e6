// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

/// What stands in one folder: settings and tables before inheritance.
struct ScenarioFolder {
  /// The path by which files are opened.
  let path: String

  /// The path relative to the folder the user gave, by which messages name it.
  let name: String

  /// The outermost object of scenario.json; nothing when it can't be read.
  let settings: JSONNode?

  /// The tables found, in the order of the contract.
  let sheets: [Sheet]

  /// The tables whose files are there but can't be used.
  let unreadable: Set<String>

  /// The names of everything in the folder.
  let contents: [String]

  static let settingsFile = "scenario.json"
}

/// The reader of files that remembers what it read.
final class FileVisitor {
  let access: FileAccess
  let findings: Findings
  private(set) var inputs: [InputFile] = []
  private var read: Set<String> = []

  /// The folders read so far: many parts may extend the same one.
  private var folders: [String: ScenarioFolder] = [:]

  init(access: FileAccess, findings: Findings) {
    self.access = access
    self.findings = findings
  }

  /// Reads a file and notes it as an input, or reports why not.
  func bytes(at path: String, named name: String) -> [UInt8]? {
    do {
      let bytes = try access.read(path)
      if read.insert(name).inserted { inputs.append(InputFile(path: name, bytes: bytes)) }
      return bytes
    } catch {
      findings.report(.unreadable(error, file: name))
      return nil
    }
  }
}

extension FileVisitor {
  /// Notes as inputs what is asked for besides the files: a plan made with it is another one.
  func note(_ asked: AskedChanges) {
    let texts =
      asked.edits.map { (AskedChanges.editOption, $0) }
      + asked.decisions.map { ($0.option, $0.text) }
    inputs += texts.map { InputFile(path: $0 + " " + $1, bytes: Array($1.utf8)) }
  }

  /// Reads a folder once, or reports that there is none.
  ///
  /// The spot is the setting that names the folder; nothing for the one the user gave.
  func folder(at path: String, named name: String, from spot: Spot?) -> ScenarioFolder? {
    let identity = access.identity(path)
    if let folder = folders[identity] { return folder }
    let shown = spot == nil ? path : name
    switch access.kind(path) {
    case .folder: break
    case .file:
      findings.report(.notAFolder(shown, at: spot))
      return nil
    case .absent:
      findings.report(.missingFolder(shown, at: spot))
      return nil
    }
    let contents: [String]
    do {
      contents = try access.names(path).sorted()
    } catch {
      findings.report(.unreadableFolder(error, named: shown, at: spot))
      return nil
    }
    var sheets: [Sheet] = []
    var unreadable: Set<String> = []
    for schema in TableSchema.all where contents.contains(schema.file) {
      let file = RelativePath.join(name, schema.file)
      let bytes = bytes(at: RelativePath.below(path, schema.file), named: file)
      let sheet = bytes.flatMap { Sheet.read($0, file: file, schema: schema, into: findings) }
      if let sheet { sheets.append(sheet) } else { unreadable.insert(schema.name) }
    }
    let folder = ScenarioFolder(
      path: path, name: name, settings: settings(in: path, named: name, contents: contents),
      sheets: sheets, unreadable: unreadable, contents: contents)
    folders[identity] = folder
    return folder
  }

  private func settings(in path: String, named name: String, contents: [String]) -> JSONNode? {
    let file = RelativePath.join(name, ScenarioFolder.settingsFile)
    guard contents.contains(ScenarioFolder.settingsFile) else {
      let closest = KnownNames.closest(to: ScenarioFolder.settingsFile, in: contents)
      findings.report(.missingFile(file, closest: closest))
      return nil
    }
    let bytes = bytes(at: RelativePath.below(path, ScenarioFolder.settingsFile), named: file)
    guard let bytes else { return nil }
    let (root, problems) = JSONDocument.read(bytes, file: file)
    findings.report(problems)
    guard let root else { return nil }
    guard root.kind == .object else {
      findings.report(.wrongKind(of: root, expected: [.object]))
      return nil
    }
    return root
  }
}
