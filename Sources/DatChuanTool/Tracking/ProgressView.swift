// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Tracking
import Workforce

/// Progress as people and programs read it.
struct ProgressView {
  let report: ProgressReport
  let baseName: Wording
  let presentName: Wording

  /// How percentages are printed.
  let places: Int
  let cutting: ComplianceRate.Cutting

  init(_ run: ProgressRun, places: Int = 2, cutting: ComplianceRate.Cutting = .rounded) {
    (report, baseName, presentName) = (run.report, run.baseName, run.presentName)
    (self.places, self.cutting) = (places, cutting)
  }

  var scenario: Scenario { report.original }

  /// The kinds of groups, in the order in which they are told.
  enum Section: String, CaseIterable { case unit, group, requirement }

  /// One line of a section.
  struct Line {
    let key: String
    let title: String

    /// How deep a unit stands in the tree.
    let depth: Int
    let progress: GroupProgress
  }

  /// Units as the tree goes, those below counted in; the others by name.
  func lines(of section: Section, in language: Language = .vietnamese) -> [Line] {
    switch section {
    case .unit:
      let inTree = scenario.units.map { unit in
        (unit, place: scenario.path(from: unit.id).reversed().map(\.text))
      }.sorted { $0.place.lexicographicallyPrecedes($1.place) }
      return inTree.compactMap { unit, place in
        report.groups[.unit(unit.id)].map {
          Line(key: unit.id.text, title: unit.title, depth: place.count - 1, progress: $0)
        }
      }
    case .group:
      return Set(scenario.positions.map(\.group)).sorted().compactMap { group in
        report.groups[.group(group)].map {
          Line(
            key: group, title: group.wordingAsGroup.text(in: language).capitalised, depth: 0,
            progress: $0)
        }
      }
    case .requirement:
      return Set(scenario.standards.flatMap { $0.requirements.map(\.id) }).sorted()
        .compactMap { requirement in
          report.groups[.requirement(requirement)].map {
            Line(
              key: requirement.text, title: scenario.title(of: requirement), depth: 0,
              progress: $0)
          }
        }
    }
  }

  /// A count as `40/83 (48,19%)`.
  func rate(_ numerator: Int, of denominator: Int, in language: Language) -> String {
    let rate = ComplianceRate(numerator: numerator, denominator: denominator, base: "")
    return
      "\(language.grouped(numerator))/\(language.grouped(denominator)) (\(percent(rate, in: language)))"
  }

  func percent(_ rate: ComplianceRate, in language: Language) -> String {
    guard let percent = rate.percent(places: places, cutting) else { return "–" }
    let text = percent.fixed(places: places)
    return (language == .vietnamese ? text.replacing(".", with: ",") : text) + "%"
  }
}

extension ExactDecimal {
  /// Writes the value with exactly so many places.
  ///
  /// - Precondition: the value needs no more.
  func fixed(places wanted: Int) -> String {
    var digits = String(digits(places: wanted))
    guard wanted > 0 else { return digits }
    while digits.count <= wanted { digits = "0" + digits }
    return digits.dropLast(wanted) + "." + digits.suffix(wanted)
  }
}
