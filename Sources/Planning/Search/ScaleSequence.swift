// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

struct ScaleSequence {
  let index: PlanningIndex
  let automata: [PathwayAutomaton]
  let control: SearchControl

  func run() throws(PlanningFailure) {
    let master = Master(index: index, automata: automata)
    let idle = automata.enumerated().map { $1.idlePathway(of: $0) }
    debugLine("master built")
    var session = FirstOrderSession(
      master.program, partition: master.officers.rows, options: FirstOrderOptions(threads: control.threads))
    var restricted = RestrictedMaster(
      master: master, granularity: Granularity(index: index, automata: automata),
      mayBeLeftOut: idle.map { $0 == nil })
    for pathway in idle.compactMap(\.self) { restricted.add(pathway, to: &session) }
    for (officer, pathway) in idle.enumerated() where pathway != nil {
      session.setBounds(.exactly(0), of: master.officers.leftOut[officer])
    }
    debugLine("session built")
    for setting in index.scenario.goals {
      let goal = setting.goal
      restricted.begin(.goal(goal), in: &session)
      session.forgetBasis()
      for v in master.classes.missing + master.goals.exceeded { session.setBounds(.exactly(0), of: v) }
      guard let result = try NearColumnGeneration(threads: control.threads).solve(&restricted, in: &session, shouldStop: { false }) else { return }
      debugLine("\(goal) bound \(result.bound) value \(result.value)")
      let unit = master.scales.unit(of: goal)
      let slack = 0.002 * abs(result.value) + 1
      restricted.hold(goal, at: Int(((result.value + slack) * unit).rounded(.up)), in: &session)
    }
  }
}
