// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Tables

/// The program's standard output and error stream.
enum StandardStreams {
  /// Writes bytes, all of them.
  ///
  /// A reader that went away, as `head` does, has seen enough: that is no failure.
  static func write(_ stream: Console.Stream, _ bytes: [UInt8]) throws(FileFailure) {
    let descriptor = stream == .output ? STDOUT_FILENO : STDERR_FILENO
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        return
      } else if errno != EINTR {
        throw FileFailure(.write, path: stream == .output ? "stdout" : "stderr", code: errno)
      }
    }
  }

  /// Makes a reader that goes away an error of `write` instead of the end of the program.
  static func surviveClosedPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  static var errorsAreWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the terminal as the environment tells them, within reason; else 100.
  static var width: Int {
    guard let text = unsafe getenv("COLUMNS"), let columns = Int(unsafe String(cString: text))
    else { return 100 }
    return min(max(columns, 60), 300)
  }
}
