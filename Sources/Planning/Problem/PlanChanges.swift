// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// How far a pathway departs from the officer's part in the previous plan.
///
/// Counted are the starts of the previous plan that are missing (of those that some admissible
/// pathway still holds), and the starts of the first calendar year that it did not have. A
/// programme moved within that year counts once: with A missing and B added there, max(A, B).
/// That is no sum over starts, so such programmes are tracked through the year and closed at its
/// end; everything else is.
struct PlanChanges: Sendable {
  private struct Key: Hashable {
    let programmePlace: Int
    let quarter: Int
  }

  private let previous: Set<Key>
  private let isKnown: Bool
  private let trackedProgrammes: Set<Int>
  private let options: [OfficerOptions.Option]

  /// The last quarter of the first calendar year, when anything is tracked in it; else −1.
  let lastTrackedQuarter: Int
  private let lastFirstYearQuarter: Int

  init(officer: Officer.ID, options: OfficerOptions, index: PlanningIndex) {
    let scenario = index.scenario
    self.options = options.options
    isKnown = scenario.previousPlan?.officers.contains(officer) ?? false
    let committed = Set(scenario.commitments(of: officer))
    let starts = index.previousStarts[officer]?.filter {
      scenario.horizon.contains($0.start) && !committed.contains($0)
        && scenario.knows(programme: $0.programme)
    }
    let keys = (isKnown ? starts ?? [] : []).map {
      Key(
        programmePlace: index.programmePlace(of: $0.programme), quarter: index.offset(of: $0.start))
    }
    let lastOfYear = Quarter(scenario.horizon.first.year, 4)
    let lastFirstYear = min(index.offset(of: lastOfYear), index.quarters - 1)
    previous = Set(keys)
    lastFirstYearQuarter = lastFirstYear
    trackedProgrammes = Set(keys.filter { $0.quarter <= lastFirstYear }.map(\.programmePlace))
    lastTrackedQuarter = trackedProgrammes.isEmpty ? -1 : lastFirstYear
  }

  func isTracked(_ quarter: Int) -> Bool { quarter <= lastTrackedQuarter }

  func tracks(_ option: Int) -> Bool {
    trackedProgrammes.contains(options[option].programmePlace)
      && options[option].quarter <= lastTrackedQuarter
  }

  /// What each option adds to the count, tracked ones apart.
  func optionChanges() -> [Int] {
    options.indices.map { number in
      guard isKnown, !tracks(number) else { return 0 }
      if previous.contains(key(of: number)) { return -1 }
      return options[number].quarter <= lastFirstYearQuarter ? 1 : 0
    }
  }

  /// How many untracked starts of the previous plan could be kept: what doing nothing counts.
  func base(possible: Set<Int>) -> Int {
    possible.count { previous.contains(key(of: $0)) && !tracks($0) }
  }

  /// What the tracked programmes count when the first year closes.
  func closingChanges(started: [Int], possible: Set<Int>) -> Int {
    trackedProgrammes.reduce(0) { sum, programme in
      let mine = started.filter { options[$0].programmePlace == programme }
      let added = mine.count { !previous.contains(key(of: $0)) }
      let missing = possible.count { option in
        options[option].programmePlace == programme && tracks(option)
          && previous.contains(key(of: option)) && !mine.contains(option)
      }
      return sum + max(added, missing)
    }
  }

  func write(to code: inout TypeCode) {
    code.add(isKnown)
    code.add(previous.map { $0.programmePlace << 16 + $0.quarter }.sorted())
  }

  private func key(of option: Int) -> Key {
    Key(programmePlace: options[option].programmePlace, quarter: options[option].quarter)
  }
}
