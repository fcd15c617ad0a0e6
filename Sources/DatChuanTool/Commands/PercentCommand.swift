// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// The verb `percent SHARE … [--of BASE]`.
struct PercentCommand: Command {
  static let name = "percent"
  static let abstract = Wording.percentAbstract

  @Positionals(.percentPlaceholder.andMore, .printedShareHelp, isOptional: false)
  var shares: [PrintedShare]
  @Option("of", .numberPlaceholder, .percentOfHelp) var base: Count? = nil
  @Option("most", .numberPlaceholder, .percentMostHelp) var most = Count(number: 400)
  @Flag("json", .jsonHelp) var asJSON

  /// The greatest base that is looked at.
  private static let limit = 1_000_000

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    for (name, count) in [("of", base), ("most", most)] {
      guard let count, count.number > Self.limit else { continue }
      throw .usage(
        .unreadable(
          .option(name, value: .numberPlaceholder), found: String(count.number),
          expected: .aCountUpTo(Self.limit)))
    }
    let counts = base.map { base in shares.map { $0.counts(of: base.number) } }
    let fits = counts?.allSatisfy { !$0.isEmpty } ?? false
    let bases = fits ? [] : PrintedShare.bases(of: shares, upTo: most.number)
    if asJSON {
      try console.write(json(counts, bases: bases).text())
    } else {
      var (lines, examples) = ([String](), [String]())
      for (place, share) in shares.enumerated() {
        guard let base, let counts else { break }
        lines.append(
          console.text(.share(share, of: base.number, runs(counts[place], share, base.number))))
      }
      if !fits {
        lines.append(console.text(.basesThatFit(shares.count, bases, upTo: most.number)))
        if let first = bases.first {
          examples += shares.map { share in
            console.text(.share(share, of: first, runs(share.counts(of: first), share, first)))
          }
        }
      }
      let text =
        lines.flatMap { wrapped($0, to: console.width) }
        + examples.flatMap { wrapped($0, to: console.width, after: "  ") }
      try console.write(text.joined(separator: "\n") + "\n")
    }
    return base == nil || fits ? .done : .violations
  }

  /// Counts that follow each other and come about in the same way.
  private func runs(_ counts: [Int], _ share: PrintedShare, _ base: Int) -> [CountRun] {
    counts.reduce(into: []) { runs, count in
      let (isRounded, isCutOff) = (
        share.isRounded(count, of: base), share.isCutOff(count, of: base)
      )
      if let last = runs.last, last.to == count - 1, last.isRounded == isRounded,
        last.isCutOff == isCutOff
      {
        runs[runs.count - 1].to = count
      } else {
        runs.append(CountRun(from: count, to: count, isRounded: isRounded, isCutOff: isCutOff))
      }
    }
  }

  private func json(_ counts: [[Int]]?, bases: [Int]) -> JSONValue {
    let found = shares.enumerated().map { place, share -> JSONValue in
      var members: [String: JSONValue] = ["share": .string(share.description)]
      if let base, let counts {
        members["of"] = .integer(Int64(base.number))
        members["counts"] = .array(
          counts[place].map { count in
            [
              "count": .integer(Int64(count)),
              "rounded": .bool(share.isRounded(count, of: base.number)),
              "truncated": .bool(share.isCutOff(count, of: base.number)),
            ]
          })
      }
      return .object(members)
    }
    return [
      "shares": .array(found), "bases": .array(bases.map { .integer(Int64($0)) }),
    ]
  }
}

/// Counts from one to another that are printed as the same share in the same way.
struct CountRun {
  let from: Int
  var to: Int
  let isRounded: Bool
  let isCutOff: Bool
}

extension PrintedShare: ArgumentValue {
  static var expectation: Wording { .aPrintedShare }

  static func read(_ text: String) -> PrintedShare? { PrintedShare(text: text) }

  var argumentText: String? { description }
}
