// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Workforce

/// Where a relaxation stood at its optimum: the pathways in use and the basis or, of a first-order method,
/// the point and its prices.
///
/// A scenario that differs in amounts alone has the same rows and variables: its relaxation goes on from
/// there, as rows whose room has changed leave prices as good as they were. In any other it is not used.
public struct RelaxationFooting: Hashable, Sendable {
  /// What rows and variables there are besides pathways.
  private struct Shape: Hashable {
    let officers: [Officer.ID]
    let intakes: [Intake.ID]
    let rows: Int
    let variables: Int

    init(_ master: Master) {
      officers = master.index.scenario.officers.map(\.id)
      intakes = master.index.limits.seats.map(\.intake.id)
      rows = master.program.rows.count
      variables = master.program.columns.count
    }
  }

  private let shape: Shape
  private let pathways: [Pathway]

  /// Of the simplex method.
  private var basis: Basis? = nil

  /// Of a first-order method: the values of the variables, pathways last, and the rows' prices.
  private var point: [Double] = []
  private var prices: [Double] = []

  /// The footing of a master that the simplex method has solved: its basic pathways and its basis.
  init(_ restricted: RestrictedMaster, in session: borrowing SolverSession) {
    shape = Shape(restricted.master)
    var columns = Array(0..<shape.variables)
    var used: [Pathway] = []
    for (column, variable) in restricted.variables.enumerated()
    where session.isBasic(variable) {
      columns.append(variable.index)
      used.append(restricted.columns[column])
    }
    pathways = used
    basis = session.basis().keeping(rows: shape.rows, columns: columns)
  }

  /// The footing of a master that a first-order method has come near the end of.
  init(_ restricted: RestrictedMaster, in session: borrowing FirstOrderSession) {
    shape = Shape(restricted.master)
    let values = session.values()
    point = Array(values.prefix(shape.variables))
    var used: [Pathway] = []
    for (column, variable) in restricted.variables.enumerated()
    where values[variable.index] > 0 {
      point.append(values[variable.index])
      used.append(restricted.columns[column])
    }
    pathways = used
    prices = Array(session.duals().prefix(shape.rows))
  }
}

extension RelaxationFooting {
  /// The pathways in their order, as the officers of a master may go them; nothing where it has other rows
  /// or somebody may no longer.
  private func pathways(in master: Master) -> [Pathway]? {
    guard shape == Shape(master) else { return nil }
    var found: [Pathway] = []
    for pathway in pathways {
      let rows = Set(pathway.starts.map(\.seatRow))
      guard
        let same = master.automata[pathway.officer].pathway(
          of: pathway.officer, startingOn: rows)
      else { return nil }
      found.append(same)
    }
    return found
  }

  /// Adds the pathways to a master that has none yet, and sets the basis, where they are of use there.
  func stand(_ restricted: inout RestrictedMaster, in session: inout SolverSession) {
    guard let basis, let pathways = pathways(in: restricted.master) else { return }
    for pathway in pathways { restricted.add(pathway, to: &session) }
    guard restricted.columns.count == pathways.count else { return }
    session.restore(basis)
  }

  /// Adds the pathways to a master that has none yet, and begins at the point, where they are of use there.
  func stand(_ restricted: inout RestrictedMaster, in session: inout FirstOrderSession) {
    guard !prices.isEmpty, let pathways = pathways(in: restricted.master) else { return }
    for pathway in pathways { restricted.add(pathway, to: &session) }
    guard restricted.columns.count == pathways.count else { return }
    session.begin(at: point, prices: prices)
  }
}
