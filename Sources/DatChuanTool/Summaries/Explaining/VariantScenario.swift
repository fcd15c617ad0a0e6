// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Tables
import Workforce

/// A scenario.json that differs from another one in a few rows, to be copied from the screen.
struct VariantScenario {
  /// The scenario it extends, as its path was given.
  let of: String

  /// The folder that it is to stand in, below the one where the program runs.
  let folder: String
  let changes: [JSONValue]

  /// The goals in their order, where they are others than the scenario's.
  let goals: [GoalSetting]

  init(of path: String, folder: String, changes: [JSONValue], goals: [GoalSetting] = []) {
    of = path
    self.folder = folder
    self.changes = changes
    self.goals = goals
  }

  /// The lines of the file, each change on one where it is short.
  var lines: [String] {
    // A folder below the one where the program runs, as is printed, needs no more than that.
    let isNear = !of.hasPrefix("/") && !folder.contains("/")
    let parent = isNear ? "../" + of : relative(of)
    return ["// \(folder)/scenario.json"] + opening(extending: parent)
      + changes.flatMap { change -> [String] in
        let parts = members(of: change)
        let line = "  { " + parts.joined(separator: ", ") + " },"
        if displayWidth(of: line) <= 88 { return [line] }
        let last = parts.count - 1
        return parts.enumerated().flatMap { place, part in
          wrapped(
            breakable(part), at: "\u{1F}", to: 82,
            after: place == 0 ? "  { " : "    ", closing: place == last ? " }," : ",")
        }
      }.flatMap { LongCondition.lines(of: $0, width: 90) } + ["] }"]
  }

  private func opening(extending parent: String) -> [String] {
    let first = "{ format: 1, extends: \(quoted(parent)),"
    guard !goals.isEmpty else { return [first + " changes: ["] }
    let words = goals.map { setting in
      let name = quoted(setting.goal.rawValue)
      return setting.within == .zero ? name : "{ goal: \(name), within: \(setting.within) }"
    }
    return [first]
      + wrapped(
        words.joined(separator: ",\u{1F}"), at: "\u{1F}", to: 90, after: "  goals: [",
        closing: "],")
      + ["  changes: ["]
  }

  /// A part with a sign where a line may end: behind commas, but not inside a string.
  private func breakable(_ part: String) -> String {
    var marked = ""
    var (isQuoted, isEscaped, last) = (false, false, Character(" "))
    for character in part {
      if character == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = character == "\\" && !isEscaped
      marked.append(character == " " && last == "," && !isQuoted ? "\u{1F}" : character)
      last = character
    }
    return marked
  }

  /// The parts of a text on as many lines as they need.
  private func wrapped(
    _ text: String, at sign: Character, to width: Int, after margin: String, closing: String
  ) -> [String] {
    var lines: [String] = []
    for part in text.split(separator: sign) {
      if let last = lines.last, displayWidth(of: last) + displayWidth(of: part) < width {
        lines[lines.count - 1] += " " + part
      } else {
        lines.append((lines.isEmpty ? margin : "      ") + part)
      }
    }
    if !lines.isEmpty { lines[lines.count - 1] += closing }
    return lines
  }

  private func members(of value: JSONValue) -> [String] {
    guard case .object(let members) = value else { return [] }
    let order = ["table", "where"]
    return members.sorted { left, right in
      let (first, second) = (order.firstIndex(of: left.key), order.firstIndex(of: right.key))
      return (first ?? order.count, left.key) < (second ?? order.count, right.key)
    }.map { "\($0.key): \(text(of: $0.value))" }
  }

  private func text(of value: JSONValue) -> String {
    guard case .object = value else { return value.text(indented: false) }
    return "{ " + members(of: value).joined(separator: ", ") + " }"
  }

  /// A path as seen from the folder: scenarios don't extend absolute ones.
  private func relative(_ path: String) -> String {
    func parts(_ path: String) -> [String] {
      URL(fileURLWithPath: path).standardizedFileURL.pathComponents
    }
    let (here, there) = (parts(folder), parts(path))
    let shared = zip(here, there).prefix { $0 == $1 }.count
    return (here.dropFirst(shared).map { _ in ".." } + there.dropFirst(shared))
      .joined(separator: "/")
  }

  private func quoted(_ text: String) -> String { JSONValue.string(text).text(indented: false) }
}
