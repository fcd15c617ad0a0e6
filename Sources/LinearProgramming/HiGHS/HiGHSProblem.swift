// SPDX-License-Identifier: GPL-3.0-or-later

import CHiGHSDoor

/// The only owner of a HiGHS problem; it and its facets are the only callers of that library.
///
/// A call that the library refuses ends the owner's life: what killed it is thrown by the next solve.
@safe final class HiGHSProblem: SimplexEngine {
  let library: HiGHSLibrary
  let pointer: UnsafeMutableRawPointer?
  var columnCount = 0

  /// The bounds of all rows, and the constant term: what decides where there are no columns, of which the
  /// library says nothing.
  var rowBounds: [Bounds] = []
  var offset = 0.0

  /// The iterations of all solves so far.
  var iterations = 0

  /// The last solve's solution, and which columns are part of its basis.
  var solution = Solution(objective: .nan, values: [], duals: [], reducedCosts: [])
  var rowActivities: [Double] = []
  var columnStatuses: [Int32] = []
  private(set) var failure: SolverFailure?

  /// Makes an empty problem.
  init(_ library: HiGHSLibrary) {
    self.library = library
    unsafe pointer = unsafe chighs_create(library.routines)
  }

  deinit {
    unsafe chighs_delete(library.routines, pointer)
  }

  var rowCount: Int { rowBounds.count }

  /// Whether all rows hold where there is nothing in them.
  var holdsWithoutColumns: Bool { rowBounds.allSatisfy { $0.contains(0) } }

  /// Makes one call whose failure shows at the next solve.
  func change(
    _ routine: String, _ body: (OpaquePointer?, UnsafeMutableRawPointer?) -> Int32
  ) {
    guard failure == nil else { return }
    let code = unsafe body(library.routines, pointer)
    if code < 0 { failure = SolverFailure(routine: routine, code: Int(code), message: "") }
  }
}
