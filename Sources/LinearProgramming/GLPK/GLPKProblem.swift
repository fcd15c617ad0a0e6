// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPK
import CGLPKGuard

/// The only owner of a GLPK problem; it and its facets are the only callers of C.
///
/// GLPK keeps memory per thread and frees all of it after a fatal error, so the owner remembers in
/// which environment it was made and is dead anywhere else. A dead owner does nothing, and above all
/// deletes nothing; what killed it is thrown by the next solve. Indices come in from zero and are checked by the session; here they turn into
/// GLPK's, which begin at one.
@safe final class GLPKProblem: SimplexEngine {
  let pointer: OpaquePointer?
  private let environment: UInt64

  /// The failure that ended this owner's life.
  var failure: SolverFailure?

  /// Makes an empty problem.
  init() {
    var created: OpaquePointer?
    let code = unsafe cglpk_create(&created)
    precondition(code != CGLPK_REENTERED, "A solver was used from inside a running solver")
    unsafe pointer = unsafe created
    environment = cglpk_environment()
    if code != 0 { failure = Self.failure("glp_create_prob", code) }
  }

  deinit {
    // After a fatal error the memory went with the environment; the guard sees that by its number.
    if failure == nil { unsafe cglpk_delete(pointer, environment) }
  }
}

extension GLPKProblem {
  static func failure(_ routine: String, _ code: Int32) -> SolverFailure {
    let message = unsafe String(cString: cglpk_message())
    let trimmed = message.split(separator: "\n").joined(separator: " | ")
    return SolverFailure(routine: routine, code: Int(code), message: trimmed)
  }

  /// Whether the problem's memory is still there and belongs to this thread.
  var isAlive: Bool { failure == nil && environment == cglpk_environment() }

  private var causeOfDeath: SolverFailure {
    failure
      ?? SolverFailure(
        routine: "glp_free_env", code: Int(CGLPK_FATAL),
        message: "the problem's environment is gone or belongs to another thread")
  }

  /// Makes one guarded call and returns its code; a fatal one ends the owner's life.
  func call(
    _ routine: String, _ body: (OpaquePointer?) -> Int32
  ) throws(SolverFailure) -> Int32 {
    guard isAlive else { throw causeOfDeath }
    let code = unsafe body(pointer)
    if code < 0 {
      precondition(code != CGLPK_REENTERED, "A solver was used from inside a running solver")
      let fatal = Self.failure(routine, code)
      failure = fatal
      throw fatal
    }
    return code
  }

  /// Makes one guarded call whose failure shows at the next solve.
  func change(_ routine: String, _ body: (OpaquePointer?) -> Int32) {
    do throws(SolverFailure) {
      _ = unsafe try call(routine, body)
    } catch {
      failure = error
    }
  }
}
