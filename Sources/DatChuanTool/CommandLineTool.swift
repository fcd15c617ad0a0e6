// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Tables
import Workforce

/// The command line program: words in, text and files out, and a status.
public enum CommandLineTool {
  package static let version = "0.1.0"

  /// Runs the words the process was started with.
  public static func main() -> Never {
    StandardStreams.surviveClosedPipes()
    FaultReport.install()
    let start = ContinuousClock.now
    let console = Console(
      width: StandardStreams.width, isWatched: StandardStreams.errorsAreWatched,
      cores: ProcessInfo.processInfo.activeProcessorCount,
      clock: { start.duration(to: .now) },
      now: { Moment(seconds: Int(Date.now.timeIntervalSince1970)) },
      userName: ProcessInfo.processInfo.environment["USER"] ?? NSUserName(),
      listenForInterrupt: {
        Interrupt.watch()
        return { Interrupt.isRequested }
      },
      send: StandardStreams.write)
    exit(run(Array(CommandLine.arguments.dropFirst()), on: console).rawValue)
  }

  /// Runs some words.
  package static func run(_ words: [String], on console: Console) -> ExitStatus {
    var console = console
    console.language = CommonOptions.language(in: words)
    do {
      return try Verb.run(words, on: console)
    } catch {
      console.tell(error.text(in: console.language, width: console.width))
      return error.status
    }
  }
}

extension CommandLineTool {
  /// The Swift release the program was compiled by, as far as the language tells.
  package static var swiftVersion: String {
    #if compiler(>=6.4)
      "6.4 or later"
    #elseif compiler(>=6.3)
      "6.3"
    #elseif compiler(>=6.2)
      "6.2"
    #else
      "earlier than 6.2"
    #endif
  }
}
