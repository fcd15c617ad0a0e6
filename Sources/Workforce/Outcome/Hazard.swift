// SPDX-License-Identifier: GPL-3.0-or-later

/// A source of chance in a simulated future, named as `simulation.hazards` names it.
public enum Hazard: String, Hashable, Sendable, CaseIterable {
  /// A learner does not turn up on the first day: the seat is free and nothing is paid.
  case noShow
  /// A learner begins and does not stay to the end (`dropout` of the programme).
  case withdrawal
  /// A learner does not pass, and may sit again.
  case failure
  /// An intake does not take place (`chance` of the intake).
  case cancelledIntake
  /// An intake takes place with fewer seats.
  case fewerSeats
  /// A fund's money of a year comes late.
  case lateBudget
  /// A fund has less in a year.
  case budgetCut
  /// An officer moves to another unit's post of the same group.
  case transfer
  /// An officer is moved out of the organisation.
  case transferOut
  case resignation
  case earlyRetirement
  case death
  case longIllness
  case maternityLeave
  /// An officer takes over the planned post, or another one of the unit.
  case positionChange
  /// A vacancy is filled by somebody like those of the same group of posts.
  case appointment
}

extension Hazard {
  /// What a hazard strikes.
  public enum Subject: Hashable, Sendable { case learner, intake, fund, officer, vacancy }

  public var subject: Subject {
    switch self {
    case .noShow, .withdrawal, .failure: .learner
    case .cancelledIntake, .fewerSeats: .intake
    case .lateBudget, .budgetCut: .fund
    case .transfer, .transferOut, .resignation, .earlyRetirement, .death, .longIllness,
      .maternityLeave, .positionChange:
      .officer
    case .appointment: .vacancy
    }
  }

  /// A number of a hazard's rule.
  public enum Parameter: String, Hashable, Sendable, CaseIterable {
    /// The chance each time the subject is met.
    case chance
    /// The chance within four quarters.
    case yearly
    /// The chance in programmes of two quarters or more; `chance` where not given.
    case long
    /// What the chance that a table gives is multiplied by.
    case factor
    /// How many times one may sit again, and after how many quarters each time.
    case retries, after
    /// The share of the seats that is kept.
    case keep
    /// The share of the money that is cut.
    case share
    /// The quarter of the year from which the money is there.
    case until
    /// How many quarters one is away.
    case length
  }

  /// The numbers that a rule of the hazard has, with what each may be and what stands for none.
  ///
  /// A number without a fallback must be given.
  public var parameters:
    [(name: Parameter, range: ClosedRange<Thousandths>, fallback: Thousandths?)]
  {
    let share = Thousandths.zero ... .one
    let yearly: [(Parameter, ClosedRange<Thousandths>, Thousandths?)] = [(.yearly, share, nil)]
    let leave = yearly + [(.length, whole(1...8), Thousandths(2000))]
    let found: [(Parameter, ClosedRange<Thousandths>, Thousandths?)] =
      switch self {
      case .noShow: [(.chance, share, nil)]
      case .withdrawal, .cancelledIntake:
        [(.factor, .zero...Thousandths(10_000), .one), (.chance, share, .zero)]
      case .failure:
        [
          (.chance, share, nil), (.long, share, nil), (.retries, whole(0...10), .zero),
          (.after, whole(1...8), .one),
        ]
      case .fewerSeats: [(.chance, share, nil), (.keep, share, nil)]
      case .lateBudget: [(.chance, share, nil), (.until, whole(2...4), Thousandths(2000))]
      case .budgetCut: [(.chance, share, nil), (.share, share, nil)]
      case .transfer, .transferOut, .resignation, .earlyRetirement, .death, .positionChange: yearly
      case .longIllness, .maternityLeave: leave
      case .appointment: [(.chance, share, nil)]
      }
    return found.map { (name: $0.0, range: $0.1, fallback: $0.2) }
  }

  private func whole(_ range: ClosedRange<Int>) -> ClosedRange<Thousandths> {
    Thousandths.one * range.lowerBound...Thousandths.one * range.upperBound
  }
}

extension Hazard.Parameter {
  /// Whether only whole numbers make sense.
  public var isCount: Bool {
    switch self {
    case .retries, .after, .until, .length: true
    case .chance, .yearly, .long, .factor, .keep, .share: false
    }
  }
}
