// SPDX-License-Identifier: GPL-3.0-or-later

/// Words on the command line that mean nothing.
struct UsageMistake: Error, CustomStringConvertible {
  let description: String
}

/// What to run, and how long.
struct BenchSettings {
  private(set) var workloads: [Workload] = []

  /// How often each time is taken; medians are shown.
  private(set) var runs = 3

  /// Seconds for a plan, and for each other solver on each goal.
  private(set) var timeLimit = 60.0
  private(set) var printsJSON = false
  private(set) var scenario = "Scenarios/xuan-hung"
  private(set) var limits = "Sources/datchuan-bench/limits.json"

  /// Officers of the provinces that `linear` makes up.
  private(set) var sizes = [25_000, 50_000, 100_000, 200_000]

  init(_ words: [String], workloads known: [Workload]) throws(UsageMistake) {
    var words = words[...]
    while let word = words.popFirst() {
      func value() throws(UsageMistake) -> String {
        guard let value = words.popFirst() else {
          throw UsageMistake(description: "\(word) needs a value")
        }
        return value
      }
      switch word {
      case "--json": printsJSON = true
      case "--runs": runs = try Self.whole(value(), for: word)
      case "--time-limit":
        let text = try value()
        guard let seconds = Double(text), seconds > 0, seconds.isFinite else {
          throw UsageMistake(description: "\(word): “\(text)” is no number of seconds")
        }
        timeLimit = seconds
      case "--scenario": scenario = try value()
      case "--limits": limits = try value()
      case "--sizes":
        sizes = try value().split(separator: ",").map { (text) throws(UsageMistake) in
          try Self.whole(String(text), for: word)
        }
      default:
        guard let workload = known.first(where: { $0.name == word }) else {
          throw UsageMistake(description: "there is no workload or option “\(word)”; see --help")
        }
        workloads.append(workload)
      }
    }
    if workloads.isEmpty { workloads = known }
  }

  private static func whole(_ text: String, for word: String) throws(UsageMistake) -> Int {
    guard let number = Int(text), number > 0 else {
      throw UsageMistake(description: "\(word): “\(text)” is no number from 1 up")
    }
    return number
  }

  static func help(_ workloads: [Workload]) -> String {
    let width = workloads.map(\.name.count).max() ?? 0
    let list = workloads.map { workload in
      let gap = String(repeating: " ", count: width - workload.name.count + 2)
      return "  \(workload.name)\(gap)\(workload.abstract)"
    }
    return """
      datchuan-bench [WORKLOAD…] [--runs N] [--time-limit S] [--json]
                     [--scenario FOLDER] [--sizes N,N…] [--limits FILE]

      \(list.joined(separator: "\n"))

      Without a workload all run. Paths are relative to the current folder: run it from the package's.
      """
  }
}
