// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that mends what an alert is about: what to do, and the commands for it.
struct AlertAct: Hashable {
  let words: String
  let commands: [ShellCommand]

  /// Whether the commands are those of planning again, which are the same for all alerts.
  let isPlanning: Bool

  init(_ words: String, _ commands: ShellCommand..., isPlanning: Bool = false) {
    self.init(words, commands, isPlanning: isPlanning)
  }

  init(_ words: String, _ commands: [ShellCommand], isPlanning: Bool = false) {
    (self.words, self.commands, self.isPlanning) = (words, commands, isPlanning)
  }

  /// All of it on one line.
  var line: String {
    ([words] + [commands.map(\.text).joined(separator: " && ")]).filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
