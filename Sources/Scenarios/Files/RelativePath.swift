// SPDX-License-Identifier: GPL-3.0-or-later

/// Paths as texts: joined and shortened without looking at the disk.
package enum RelativePath {
  /// Removes `.` and, where a name stands before it, `..`.
  package static func normalised(_ path: String) -> String {
    var names: [Substring] = []
    for name in path.split(separator: "/") where name != "." {
      if name == "..", let last = names.last, last != ".." {
        names.removeLast()
      } else if name != ".." || !path.hasPrefix("/") {
        names.append(name)
      }
    }
    let joined = names.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }

  /// The path of something named relative to a folder.
  package static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") { return normalised(path) }
    return normalised(folder + "/" + path)
  }

  /// The path below a folder without shortening, so that links keep their meaning.
  package static func below(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") { return path }
    if folder.isEmpty || folder == "." { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// The last name of a path.
  package static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The folder a path lies in.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func foldersAbove(_ path: String) -> [String] {
    var folders: [String] = []
    var current = folder(of: path)
    while true {
      folders.append(current)
      if current == "." || current == "/" { return folders }
      current = folder(of: current)
    }
  }
}
