// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization
import Workforce

/// The automata of all officers, built side by side.
enum PathwayAutomata {
  /// Builds one automaton for each officer, in the scenario's order whatever the threads do.
  static func build(
    index: PlanningIndex, threads: Int
  ) throws(PlanningFailure) -> [PathwayAutomaton] {
    let officers = index.scenario.officers
    let results = Mutex<[Int: Result<PathwayAutomaton, PlanningFailure>]>([:])
    let workers = max(1, min(threads, officers.count))
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for place in stride(from: worker, to: officers.count, by: workers) {
        let result: Result<PathwayAutomaton, PlanningFailure>
        do throws(PlanningFailure) {
          result = .success(try PathwayAutomaton(officer: officers[place], index: index))
        } catch {
          result = .failure(error)
        }
        results.withLock { $0[place] = result }
      }
    }
    let built = results.withLock { $0 }
    var automata: [PathwayAutomaton] = []
    for (place, officer) in officers.enumerated() {
      guard let automaton = try built[place]?.get() else { preconditionFailure("Not built") }
      if automaton.isEmpty {
        throw PlanningFailure.obligationAlone(
          officer: officer.id,
          decisions: index.scenario.decisions(on: officer.id).filter { $0.kind == .require })
      }
      automata.append(automaton)
    }
    return automata
  }
}
