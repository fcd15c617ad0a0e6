// SPDX-License-Identifier: GPL-3.0-or-later

/// A place where a plan breaks a rule.
public struct PlanViolation: Hashable, Sendable {
  public let rule: PlanRule
  public let officer: Officer.ID?
  public let programme: Programme.ID?
  public let quarter: Quarter?

  /// What is wrong, with the names of those concerned.
  public let wording: BilingualText

  init(
    _ rule: PlanRule, officer: Officer.ID? = nil, programme: Programme.ID? = nil,
    quarter: Quarter? = nil, wording: BilingualText
  ) {
    self.rule = rule
    self.officer = officer
    self.programme = programme
    self.quarter = quarter
    self.wording = wording
  }
}

/// The rules that every plan keeps.
public enum PlanRule: String, Hashable, Sendable, CaseIterable {
  case unknownOfficer = "unknown-officer"
  case unknownProgramme = "unknown-programme"
  case duplicateStart = "duplicate-start"
  case twoRowsOfOneIntake = "two-rows-of-one-intake"
  case wrongEnd = "wrong-end"

  case commitmentMissing = "commitment-missing"
  case commitmentInvented = "commitment-invented"
  case commitmentWithSeat = "commitment-with-seat"

  case forbidden
  case requiredStartMissing = "required-start-missing"
  case noIntake = "no-intake"
  case intakeNotOpen = "intake-not-open"
  case notEligible = "not-eligible"
  case notInService = "not-in-service"
  case startsOutsideHorizon = "starts-outside-horizon"
  case endsAfterHorizon = "ends-after-horizon"
  case overload
  case longOverlap = "long-overlap"
  case notNeeded = "not-needed"
  case noOwnFund = "no-own-fund"

  case seats
  case classNumber = "class-number"
  case classCount = "class-count"
  case classSize = "class-size"
  case budget
  case absence
}
