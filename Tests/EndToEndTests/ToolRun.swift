// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Foundation
import Synchronization
import Tables

/// One run of the whole tool inside this process.
struct ToolRun {
  let status: DatChuanTool.ExitStatus
  let output: String
  let errors: String

  /// How often it was asked whether the user wishes to stop.
  let asked: Int

  init(_ words: String...) {
    self.init(words)
  }

  /// Runs some words; the wish to stop comes when it is asked for the given time, and the clock goes
  /// on by a step whenever it is looked at.
  init(
    _ words: [String], interruptedAtCall limit: Int = .max, cores: Int = 1,
    clockStep: Duration = .zero
  ) {
    var (output, errors) = ("", "")
    let count = CallCount()
    let looks = CallCount()
    let console = Console(
      cores: cores,
      clock: { clockStep * looks.calls.add(1, ordering: .relaxed).newValue },
      listenForInterrupt: {
        {
          count.calls.add(1, ordering: .relaxed).newValue >= limit
        }
      },
      send: { (stream, bytes) throws(FileFailure) in
        let text = String(decoding: bytes, as: UTF8.self)
        if stream == .output { output += text } else { errors += text }
      })
    status = CommandLineTool.run(words, on: console)
    self.output = output
    self.errors = errors
    asked = count.calls.load(ordering: .relaxed)
  }
}

/// How often something was asked, from whatever thread.
private final class CallCount: Sendable {
  let calls = Atomic(0)
}

/// The scenarios that the tests run on.
enum Inputs {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// A commune of 83 officers.
  static let commune = shipped("xuan-hung")

  /// A scenario that is shipped, by its path below `Scenarios`.
  static func shipped(_ name: String) -> String {
    tests.appendingPathComponent("../../Scenarios/" + name).standardizedFileURL.path
  }

  /// Six officers: every kind of result appears once.
  static let small = tests.appendingPathComponent("Fixtures/small").path
}

extension ToolRun {
  /// What went wrong, wherever its lines break.
  var errorsInOneLine: String {
    errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words that a shell sees.
  static func words(of command: String) -> [String] {
    var words: [String] = []
    for (number, part) in command.split(separator: "'", omittingEmptySubsequences: false)
      .enumerated()
    {
      words +=
        number.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
    }
    return words
  }
}
