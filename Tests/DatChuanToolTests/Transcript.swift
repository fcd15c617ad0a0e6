// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool
import Tables

/// What a run wrote, and how it ended.
final class Transcript {
  private(set) var output = ""
  private(set) var errors = ""

  /// Runs the words of a command line inside this process.
  static func of(_ words: String..., width: Int = 100) -> (Transcript, ExitStatus) {
    let transcript = Transcript()
    return (transcript, CommandLineTool.run(words, on: transcript.console(width: width)))
  }

  func console(language: Language = .vietnamese, width: Int = 100) -> Console {
    Console(language: language, width: width) { (stream, bytes) throws(FileFailure) in
      let text = String(decoding: bytes, as: UTF8.self)
      if stream == .output { self.output += text } else { self.errors += text }
    }
  }
}
