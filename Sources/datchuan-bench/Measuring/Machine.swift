// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What the figures were measured on.
struct Machine: Encodable {
  let processor: String
  let cores: Int

  /// Processes that wanted to run, on average over the last minute, when the benchmarks began.
  let load: Double
  let system: String

  static var this: Machine {
    let model = text("/proc/cpuinfo").split(separator: "\n")
      .first { $0.hasPrefix("model name") }?.split(separator: ":").last
    let name = text("/etc/os-release").split(separator: "\n")
      .first { $0.hasPrefix("PRETTY_NAME=") }?.dropFirst("PRETTY_NAME=".count)
    return Machine(
      processor: model?.trimmingCharacters(in: .whitespaces) ?? "unknown",
      cores: ProcessInfo.processInfo.activeProcessorCount,
      load: text("/proc/loadavg").split(separator: " ").first.flatMap { Double($0) } ?? 0,
      system: name?.trimmingCharacters(in: ["\""]) ?? "unknown")
  }

  var sentence: String {
    "\(processor), \(cores) cores, load \(load) at the start; \(system)"
  }

  /// The most memory this process has ever held, in megabytes; 0 where the system does not say.
  static var peakMemory: Double { peakMemory(of: "self") }

  /// The same of another process, by its number.
  static func peakMemory(of process: String) -> Double {
    let line = text("/proc/\(process)/status").split(separator: "\n").first {
      $0.hasPrefix("VmHWM:")
    }
    let kilobytes = line?.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }.first
    return (kilobytes ?? 0) / 1024
  }

  private static func text(_ path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }
}
