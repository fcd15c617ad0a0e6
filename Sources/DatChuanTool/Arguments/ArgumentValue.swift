// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import Tables
import Workforce

/// Something that can be written as one word of the command line.
protocol ArgumentValue {
  /// What a reader of the help is told to write.
  static var expectation: Wording { get }

  /// Reads a word, or returns nothing when it is something else.
  static func read(_ text: String) -> Self?

  /// The word that would be read as this value; nothing where there is none to show.
  var argumentText: String? { get }
}

extension String: ArgumentValue {
  static var expectation: Wording { .anyText }
  static func read(_ text: String) -> String? { text.isEmpty ? nil : text }
  var argumentText: String? { self }
}

extension Optional: ArgumentValue where Wrapped: ArgumentValue {
  static var expectation: Wording { Wrapped.expectation }
  static func read(_ text: String) -> Wrapped?? { Wrapped.read(text).map(Optional.some) }
  var argumentText: String? { self?.argumentText }
}

extension Quarter: ArgumentValue {
  static var expectation: Wording { .aQuarter }
  static func read(_ text: String) -> Quarter? { Quarter(text: text) }
  var argumentText: String? { description }
}

extension Day: ArgumentValue {
  static var expectation: Wording { .aDay }
  static func read(_ text: String) -> Day? { Day(text: text) }
  var argumentText: String? { description }
}

/// A choice among a few words.
protocol ArgumentChoice: ArgumentValue, CaseIterable, RawRepresentable where RawValue == String {}

extension ArgumentChoice {
  static var expectation: Wording { .oneOf(allCases.map(\.rawValue)) }
  static func read(_ text: String) -> Self? { Self(rawValue: text) }
  var argumentText: String? { rawValue }
}

extension Language: ArgumentChoice {}
extension Goal: ArgumentChoice {}
extension PlanningOptions.Master: ArgumentChoice {}
extension ProgramForm: ArgumentChoice {}
extension SimulationPolicy: ArgumentChoice {}
