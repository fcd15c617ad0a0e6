// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Another program, run to its end or until its time is up.
struct ChildProcess {
  struct Outcome {
    /// All it wrote, messages included.
    let output: String

    /// Its exit status; nothing when it had to be ended.
    let status: Int32?
    let seconds: Double

    /// The most memory it held itself, in megabytes, as far as was seen while it ran.
    let peak: Double
  }

  let program: String
  let arguments: [String]

  /// This program again, to measure something in a process of its own.
  static func own(_ arguments: [String]) -> ChildProcess {
    ChildProcess(
      program: "/proc/\(ProcessInfo.processInfo.processIdentifier)/exe", arguments: arguments)
  }

  /// Where a program of some name is, as the shell would find it; nothing where it is not.
  static func path(of name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
  }

  /// Runs it; what it writes goes through a file, so that no pipe can fill up.
  func run(atMost limit: Double) throws -> Outcome {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.file("output")
    try Data().write(to: URL(fileURLWithPath: path))
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = output
    let watch = Stopwatch()
    try process.run()
    var peak = 0.0
    while process.isRunning, watch.elapsed.wall < limit {
      peak = max(peak, Machine.peakMemory(of: "\(process.processIdentifier)"))
      Thread.sleep(forTimeInterval: 0.005)
    }
    let isLate = process.isRunning
    if isLate { process.terminate() }
    process.waitUntilExit()
    let seconds = watch.elapsed.wall
    try output.close()
    return Outcome(
      output: try String(contentsOfFile: path, encoding: .utf8),
      status: isLate ? nil : process.terminationStatus, seconds: seconds, peak: peak)
  }
}
