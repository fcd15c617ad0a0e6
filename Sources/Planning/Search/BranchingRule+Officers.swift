// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// Cuts at what single officers do and become.
extension BranchingRule {
  /// Officers who meet every requirement by a part.
  func compliances(of branch: Branch, limit: Int) -> [Fork] {
    var weights: [(officer: Int, weight: Double)] = []
    for (officer, columns) in restricted.columns.ofOfficer.enumerated()
    where fractions.settled[officer] == nil && branch.officers[officer]?.isCompliant == nil {
      let weight = columns.reduce(0.0) {
        $0 + reading.weights[$1] * Double(restricted.columns.units(of: .compliance, at: $1))
      }
      if weight > 1e-5, weight < 1 - 1e-5 { weights.append((officer, weight)) }
    }
    return weights.sorted {
      (abs($0.weight - 0.5), $0.officer) < (abs($1.weight - 0.5), $1.officer)
    }
    .prefix(limit)
    .map { officer, weight in
      officerFork(.compliance(officer: officer), officer, weight, of: branch) {
        $0.isCompliant = $1
      }
    }
  }

  /// Officers who reach a target by a part.
  func reachings(of branch: Branch, limit: Int) -> [Fork] {
    var weights: [(officer: Int, target: Int, weight: Double)] = []
    for (officer, columns) in restricted.columns.ofOfficer.enumerated()
    where fractions.settled[officer] == nil {
      var sums: [Int: Double] = [:]
      for column in columns where reading.weights[column] > Fractions.tolerance {
        for mark in restricted.columns[column].marks where mark.reaches {
          sums[mark.target, default: 0] += reading.weights[column]
        }
      }
      for (target, weight) in sums.sorted(by: { $0.key < $1.key })
      where weight > 1e-5 && weight < 1 - 1e-5
        && branch.officers[officer]?.reaches[target] == nil
      {
        weights.append((officer, target, weight))
      }
    }
    return weights.enumerated()
      .sorted {
        (abs($0.element.weight - 0.5), $0.offset) < (abs($1.element.weight - 0.5), $1.offset)
      }
      .prefix(limit)
      .map { _, found in
        officerFork(
          .reaching(officer: found.officer, target: found.target), found.officer, found.weight,
          of: branch
        ) { $0.reaches[found.target] = $1 }
      }
  }

  private func officerFork(
    _ key: Fork.Key, _ officer: Int, _ weight: Double, of branch: Branch,
    settle: (inout PathwayFilter, Bool) -> Void
  ) -> Fork {
    var (without, with) = (branch, branch)
    settle(&without.officers[officer, default: PathwayFilter()], false)
    settle(&with.officers[officer, default: PathwayFilter()], true)
    return Fork(key: key, fraction: weight, below: without, above: with)
  }

  // MARK: Starts

  func starts(of branch: Branch, limit: Int) -> [Fork] {
    fractions.starts
      .sorted { (abs($0.weight - 0.5), $0.officer) < (abs($1.weight - 0.5), $1.officer) }
      .prefix(limit)
      .map { startFork(of: branch, officer: $0.officer, start: $0.start, weight: $0.weight) }
  }

  private func startFork(
    of branch: Branch, officer: Int, start: Pathway.Start, weight: Double
  ) -> Fork {
    var with = branch
    with.officers[officer, default: PathwayFilter()].required.append(start)
    var without = branch
    without.officers[officer, default: PathwayFilter()].forbidden.insert(start)
    return Fork(
      key: .start(officer: officer, start), fraction: weight, below: without, above: with)
  }

  /// Cuts at a start that the present plan makes and no branch has settled.
  func openStartFork(of branch: Branch) -> Fork? {
    for (officer, column) in fractions.settled.enumerated() {
      guard let column else { continue }
      let required = branch.officers[officer]?.required ?? []
      if let start = restricted.columns[column].starts.first(where: { !required.contains($0) }) {
        return startFork(of: branch, officer: officer, start: start, weight: 0)
      }
    }
    return nil
  }
}
