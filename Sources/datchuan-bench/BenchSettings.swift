// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Workforce

/// Words on the command line that mean nothing.
struct UsageMistake: Error, CustomStringConvertible {
  let description: String
}

/// What to run, and how long.
struct BenchSettings {
  private(set) var workloads: [Workload] = []

  /// How often each time is taken; medians are shown.
  private(set) var runs = 3

  /// Seconds for a plan, and for each other solver on each goal; nothing leaves it to the workload.
  private(set) var askedTimeLimit: Double?
  var timeLimit: Double { askedTimeLimit ?? 60 }
  private(set) var printsJSON = false
  private(set) var scenario = "Scenarios/xuan-hung"
  private(set) var limits = "Sources/datchuan-bench/limits.json"

  /// Officers of the provinces that `linear` makes up.
  private(set) var sizes = [25_000, 50_000, 100_000, 200_000]

  // MARK: What `peers`, `scale` and `growth` make up and compare

  /// Officers of the scenarios that are made up like the shipped one; none means the shipped one.
  private(set) var officers: [Int] = []

  /// Seeds of what is made up; nothing leaves them to the workload.
  private(set) var askedSeeds: [Int]?
  var seeds: [Int] { askedSeeds ?? [1, 2, 3] }

  /// The goals that are compared; nothing means all.
  private(set) var goals: [Goal]?
  private(set) var peers = Peer.allCases

  /// Whether only the peers are asked: then for the first goal, nothing held.
  private(set) var isPeersOnly = false

  /// Whether each peer goes through all goals by itself, in the time of this planner.
  private(set) var isInOrder = false
  private(set) var form = ProgramForm.compact

  /// Megabytes that a peer may take.
  private(set) var memoryLimit = 12_000
  private(set) var askedEffort: Int?
  var effort: Int { askedEffort ?? PlanningOptions.defaultEffort }
  private(set) var gap = 0.0
  private(set) var master = PlanningOptions.Master.automatic

  /// The file of the HiGHS library that this planner solves with; nothing for GLPK.
  private(set) var highs: String?
  private(set) var threads = 1

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
        askedTimeLimit = try Self.number(value(), for: word)
      case "--scenario": scenario = try value()
      case "--limits": limits = try value()
      case "--sizes": sizes = try Self.wholes(value(), for: word)
      case "--officers": officers = try Self.wholes(value(), for: word)
      case "--seeds": askedSeeds = try Self.wholes(value(), for: word)
      case "--goals": goals = try Self.choices(value(), for: word)
      case "--peers":
        let text = try value()
        peers = text == "none" ? [] : try Self.choices(text, for: word)
      case "--peers-only": isPeersOnly = true
      case "--in-order": isInOrder = true
      case "--form": form = try Self.choice(value(), for: word)
      case "--memory-limit": memoryLimit = try Self.whole(value(), for: word)
      case "--effort": askedEffort = try Self.whole(value(), for: word)
      case "--gap": gap = try Self.number(value(), for: word)
      case "--master": master = try Self.choice(value(), for: word)
      case "--highs": highs = try value()
      case "--threads": threads = try Self.whole(value(), for: word)
      default:
        guard let workload = known.first(where: { $0.name == word }) else {
          throw UsageMistake(description: "there is no workload or option “\(word)”; see --help")
        }
        workloads.append(workload)
      }
    }
    if workloads.isEmpty { workloads = known }
  }

  private static func wholes(_ text: String, for word: String) throws(UsageMistake) -> [Int] {
    try text.split(separator: ",").map { (part) throws(UsageMistake) in
      try whole(String(part), for: word)
    }
  }

  private static func choices<Value: CaseIterable & RawRepresentable<String>>(
    _ text: String, for word: String
  ) throws(UsageMistake) -> [Value] {
    try text.split(separator: ",").map { (part) throws(UsageMistake) in
      try choice(String(part), for: word)
    }
  }

  private static func choice<Value: CaseIterable & RawRepresentable<String>>(
    _ text: String, for word: String
  ) throws(UsageMistake) -> Value {
    if let value = Value(rawValue: text) { return value }
    let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw UsageMistake(description: "\(word): “\(text)” is none of \(words)")
  }

  private static func number(_ text: String, for word: String) throws(UsageMistake) -> Double {
    guard let number = Double(text), number > 0, number.isFinite else {
      throw UsageMistake(description: "\(word): “\(text)” is no number above 0")
    }
    return number
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
                     [--officers N,N… [--seeds S,S…]] [--goals G,G…] [--form compact|flow]
                     [--peers P,P…|none] [--peers-only] [--in-order] [--memory-limit MB]
                     [--effort N] [--gap SHARE] [--threads N]
                     [--master automatic|simplex|first-order] [--highs LIBRARY-FILE]

      \(list.joined(separator: "\n"))

      Without a workload all run. Paths are relative to the current folder: run it from the package's.
      """
  }
}
