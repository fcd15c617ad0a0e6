// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// How a branch tightens the live master.
extension RestrictedMaster {
  /// Moves the solver's bounds from the branch applied to another.
  mutating func apply<Solver: LinearSolver & ~Copyable>(_ branch: Branch, to session: inout Solver)
  {
    guard branch != applied else { return }
    let old = applied
    applied = branch
    for row in Set(old.seats.keys).union(branch.seats.keys).sorted()
    where old.seats[row] != branch.seats[row] {
      let range = branch.seats[row] ?? 0...master.seats.room[row]
      session.setBounds(
        .between(Double(range.lowerBound), Double(range.upperBound)), of: master.seats.rows[row])
      session.setBounds(
        .between(0, Double(range.lowerBound)), of: master.seats.missing[row])
    }
    for row in Set(old.classes.keys).union(branch.classes.keys).sorted()
    where old.classes[row] != branch.classes[row] {
      let range = branch.classes[row] ?? 0...master.classes.maximumClasses[row]
      session.setBounds(
        .between(Double(range.lowerBound), Double(range.upperBound)),
        of: master.classes.opened[row])
    }
    for row in Set(old.shortfalls.keys).union(branch.shortfalls.keys).sorted()
    where old.shortfalls[row] != branch.shortfalls[row] {
      let most = master.targets.most[row]
      let range = branch.shortfalls[row] ?? 0...most
      session.setBounds(
        .between(Double(range.lowerBound), Double(range.upperBound)),
        of: master.targets.shortfalls[row])
      session.setBounds(
        range.upperBound < most ? .nonnegative : .exactly(0), of: master.targets.missing[row])
    }
    for (number, fill) in master.absence.fillsInOrder
    where old.filledCaps[number] != branch.filledCaps[number] {
      let isFull = branch.filledCaps[number].map { Bounds.exactly($0 ? 1 : 0) }
      session.setBounds(isFull ?? .unit, of: fill.isFull)
    }
    for officer in Set(old.officers.keys).union(branch.officers.keys).sorted()
    where old.officers[officer] != branch.officers[officer] {
      for column in columns.ofOfficer[officer] {
        let open = branch.filter(of: officer)?.allows(columns[column]) ?? true
        guard open != isOpen[column] else { continue }
        isOpen[column] = open
        guard !isAsleep[column] else { continue }
        session.setBounds(open ? .nonnegative : .exactly(0), of: variables[column])
      }
    }
  }

  /// What the master would cost under a branch, without pricing: a guess at the branch's bound.
  mutating func probe(
    _ branch: Branch, iterations: Int, in session: inout SolverSession
  ) -> Double {
    apply(branch, to: &session)
    // A probe that fails says nothing; any figure will do.
    guard let termination = try? session.solve(.dual, iterations: iterations),
      termination == .optimal || termination == .limitReached
    else { return 0 }
    return session.objectiveValue
  }
}
