// SPDX-License-Identifier: GPL-3.0-or-later

/// What happened to an officer, a class, seats, money or a plan.
///
/// Events are kept by the million: what is long and rare stands apart.
public enum Happening: Hashable, Sendable {
  /// Put forward for a seat (đề cử); nobody has promised it yet.
  case nominated(Commitment)
  /// Admitted: the seat is the officer's (quyết định cử đi học).
  case enrolled(Commitment)
  case started(Commitment)
  indirect case completed(Completion)
  case failed(Commitment)
  case withdrew(Commitment)
  /// The start moves to another quarter.
  case postponed(Commitment, to: Quarter)

  case classOpened(ClassRun)
  case classCancelled(ClassRun)
  indirect case seatsChanged(SeatChange)
  case budgetChanged(Budget)

  /// A newcomer (tiếp nhận, tuyển dụng).
  indirect case joined(Newcomer)
  /// Appointed to a position (bổ nhiệm); a plan for that position is fulfilled by it.
  case appointed(Placement)
  case positionChanged(Placement)
  /// Planned for a position (quy hoạch); for none when taken out of the list.
  case planned(Officer.ID, position: Position.ID?, from: Quarter?)
  case transferred(Placement)
  /// Left the organisation before retirement (chuyển đi, thôi việc).
  case left(Officer.ID)
  case retired(Officer.ID)
  case exempted(Officer.ID, from: Requirement.ID)

  /// A plan was approved and is the baseline from now on.
  indirect case approved(Approval)

  /// The event that this one replaces never happened.
  case corrected
}

extension Happening {
  public var kind: TrainingEvent.Kind {
    switch self {
    case .nominated: .nominated
    case .enrolled: .enrolled
    case .started: .started
    case .completed: .completed
    case .failed: .failed
    case .withdrew: .withdrew
    case .postponed: .postponed
    case .classOpened: .classOpened
    case .classCancelled: .classCancelled
    case .seatsChanged: .seatsChanged
    case .budgetChanged: .budgetChanged
    case .joined: .joined
    case .appointed: .appointed
    case .positionChanged: .positionChanged
    case .planned: .planned
    case .transferred: .transferred
    case .left: .left
    case .retired: .retired
    case .exempted: .exempted
    case .approved: .approved
    case .corrected: .corrected
    }
  }

  /// Whom it is about; nobody where it is about a class, seats, money or a plan.
  public var officer: Officer.ID? {
    switch self {
    case .nominated(let training), .enrolled(let training), .started(let training),
      .failed(let training), .withdrew(let training), .postponed(let training, _):
      training.officer
    case .completed(let completion): completion.officer
    case .joined(let newcomer): newcomer.officer
    case .appointed(let placement), .positionChanged(let placement), .transferred(let placement):
      placement.officer
    case .planned(let officer, _, _), .left(let officer), .retired(let officer),
      .exempted(let officer, _):
      officer
    case .classOpened, .classCancelled, .seatsChanged, .budgetChanged, .approved, .corrected: nil
    }
  }

  /// The training it is about, by the quarter in which that was to start.
  public var training: Commitment? {
    switch self {
    case .nominated(let training), .enrolled(let training), .started(let training),
      .failed(let training), .withdrew(let training), .postponed(let training, _):
      training
    case .completed(let completion): completion.training
    default: nil
    }
  }
}
