// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios
import Tables

/// The verb `generate --like SCENARIO --officers N --seed S --out FOLDER`.
struct GenerateCommand: Command {
  static let name = "generate"
  static let abstract = Wording.generateAbstract

  @Option("like", .scenarioPlaceholder, .likeHelp) var original: String? = nil
  @Option("officers", .numberPlaceholder, .officersHelp) var officers: Count? = nil
  @Option("units", .numberPlaceholder, .unitsHelp) var communes: Count? = nil
  @Option("seed", .numberPlaceholder, .seedHelp) var seed = Count(number: 1)
  @Option("out", .folderPlaceholder, .generatedOutHelp) var folder: String? = nil

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    guard let original else { throw missing("like", .scenarioPlaceholder) }
    guard let officers else { throw missing("officers", .numberPlaceholder) }
    guard let folder else { throw missing("out", .folderPlaceholder) }
    try check(officers, "officers", atMost: SyntheticOrder.mostOfficers)
    if let communes { try check(communes, "units", atMost: officers.number) }
    let summary = try Pipeline(console: console).generate(
      SyntheticOrder(
        officers: officers.number, communes: communes?.number, seed: UInt64(seed.number)),
      like: original, to: folder)
    try console.write(console.text(.generated(summary, in: folder)) + "\n")
    return .done
  }

  private func missing(_ name: String, _ value: Wording) -> CommandFailure {
    .usage(.missing(.option(name, value: value)))
  }

  private func check(
    _ count: Count, _ name: String, atMost limit: Int
  ) throws(CommandFailure) {
    guard count.number > limit else { return }
    throw .usage(
      .unreadable(
        .option(name, value: .numberPlaceholder), found: String(count.number),
        expected: .aCount(atMost: limit)))
  }
}
