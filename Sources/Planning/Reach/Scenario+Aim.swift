// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension Scenario {
  /// The scenario in which an aim comes before all else: as the last target, the only one with weight.
  func putting(_ aim: ReachAim, among officers: Set<Officer.ID>?) -> Scenario {
    let asked: Target? =
      if case .target(let id) = aim { targets.first { $0.id == id } } else { nil }
    let named = officers.map { names in
      Condition.test(.word(.officer, .equal, names.map(\.text).sorted()))
    }
    let who = [asked?.population, named].compactMap(\.self)
    let stands = Target(
      // Behind all names there can be: targets stand in the order of their names.
      id: "~", title: asked?.title ?? "",
      population: who.isEmpty ? .all : .and(who), measure: asked?.measure ?? .compliant,
      due: asked?.due ?? horizon.last, goal: .share(.one))
    return changed { parts in
      parts.goals = [GoalSetting(.targets), GoalSetting(.cost)]
      // Other targets weigh nothing, but what they ask may still be learnt, and so fill a class.
      parts.targets = targets.map { $0.weighing(.zero) } + [stands]
    }
  }
}

extension Target {
  /// The same target with another goal, which need only be reached.
  func asking(_ goal: Goal) -> Target {
    Target(
      id: id, title: title, population: population, measure: measure, due: due, goal: goal,
      strict: false, weight: weight, basis: basis)
  }

  fileprivate func weighing(_ weight: Thousandths) -> Target {
    Target(
      id: id, title: title, population: population, measure: measure, due: due, goal: goal,
      strict: strict, weight: weight, basis: basis)
  }
}
