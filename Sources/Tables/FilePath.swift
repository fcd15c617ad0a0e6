// SPDX-License-Identifier: GPL-3.0-or-later

/// The parts of a path that writing beside a file needs.
enum FilePath {
  /// Splits a path into its folder and its last name; slashes at its end are ignored.
  static func split(_ path: String) -> (folder: String, name: String) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    guard let slash = trimmed.lastIndex(of: "/") else { return (".", String(trimmed)) }
    let folder = trimmed[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(trimmed[trimmed.index(after: slash)...]))
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Makes something under a hidden name beside a path that no other process uses.
  static func beside(
    _ path: String, make: (String) throws(FileSystem.Refusal) -> Void
  ) throws(FileFailure) -> String {
    let (folder, name) = split(path)
    for attempt in 0... {
      // A long name is shortened so that the hidden one is not too long.
      let hidden = ".\(name.prefix(50)).\(FileSystem.processNumber)-\(attempt).partial"
      let candidate = join(folder, hidden)
      do {
        try make(candidate)
        return candidate
      } catch {
        let failure = FileFailure(.write, path: path, code: error.code)
        if failure.reason != .alreadyExists { throw failure }
      }
    }
    preconditionFailure("There is always another number")
  }
}
