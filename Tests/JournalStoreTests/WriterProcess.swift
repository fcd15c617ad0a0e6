// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A batch that a writer said was there.
struct Acknowledgement {
  let writer: String
  let first: Int
  let last: Int
  let batch: Int
}

/// A running `journal-writer`.
final class WriterProcess {
  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()
  private let name: String
  private var rest: [UInt8] = []

  /// Starts a writer, perhaps one whose files may not grow beyond some blocks of 512 bytes, or one
  /// that is nobody in particular.
  init(
    _ path: String, name: String, batches: Int = 1_000_000, most: Int? = nil,
    asNobody: Bool = false
  ) throws {
    self.name = name
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = URL(fileURLWithPath: own).deletingLastPathComponent()
      .appendingPathComponent("journal-writer").path
    let words = [program, path, name, String(batches)]
    let limit = most.map { "trap '' XFSZ; ulimit -f \($0); " } ?? ""
    let identity =
      asNobody && getuid() == 0
      ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", limit + "exec " + identity + "\"$0\" \"$@\""] + words
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  /// Waits for some acknowledgements; fewer when the writer ends before.
  func acknowledgements(atLeast count: Int) -> [Acknowledgement] {
    var known: [Acknowledgement] = []
    while known.count < count {
      let bytes = output.fileHandleForReading.availableData
      if bytes.isEmpty { break }
      known += read([UInt8](bytes))
    }
    return known
  }

  /// Kills the writer and returns what it had acknowledged besides.
  func killed() -> [Acknowledgement] {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return read([UInt8](output.fileHandleForReading.readDataToEndOfFile()))
  }

  /// Waits for the end.
  func finished() -> (acknowledged: [Acknowledgement], status: Int32, message: String) {
    let known = read([UInt8](output.fileHandleForReading.readDataToEndOfFile()))
    let message = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (known, process.terminationStatus, message)
  }

  /// Reads whole lines; a line cut off by a kill was never said.
  private func read(_ bytes: [UInt8]) -> [Acknowledgement] {
    rest += bytes
    var known: [Acknowledgement] = []
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let numbers = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
        .compactMap { Int($0) }
      rest.removeSubrange(...end)
      guard numbers.count == 3 else { continue }
      known.append(
        Acknowledgement(writer: name, first: numbers[0], last: numbers[1], batch: numbers[2]))
    }
    return known
  }
}
