// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The numbers of all questions about qualifications that a scenario asks anywhere.
struct TestIndex {
  private(set) var tests: [QualificationTest] = []
  private var numbers: [QualificationTest: Int] = [:]

  init(scenario: Scenario) {
    for standard in scenario.standards {
      for requirement in standard.requirements {
        requirement.accepts.forEach { add($0) }
        requirement.applies.qualificationTests.forEach { add($0) }
      }
    }
    for programme in scenario.programmes {
      programme.eligible.qualificationTests.forEach { add($0) }
    }
    for cap in scenario.absenceCaps { cap.who.qualificationTests.forEach { add($0) } }
    for target in scenario.targets {
      target.population.qualificationTests.forEach { add($0) }
      if case .condition(let measure) = target.measure {
        measure.qualificationTests.forEach { add($0) }
      }
    }
  }

  var count: Int { tests.count }

  private mutating func add(_ test: QualificationTest) {
    guard numbers[test] == nil else { return }
    numbers[test] = tests.count
    tests.append(test)
  }

  func number(of test: QualificationTest) -> Int {
    guard let number = numbers[test] else { preconditionFailure("A test nobody asks: \(test)") }
    return number
  }

  func set(of wanted: some Sequence<QualificationTest>) -> TestSet {
    wanted.reduce(into: TestSet(count: count)) { $0.insert(number(of: $1)) }
  }

  func set(answeredBy holdings: Holdings) -> TestSet { set { holdings.answer($0) } }

  func set(satisfiedBy grants: [Programme.Grant]) -> TestSet {
    set { test in grants.contains { $0.satisfies(test) } }
  }

  private func set(where holds: (QualificationTest) -> Bool) -> TestSet {
    tests.indices.reduce(into: TestSet(count: count)) { if holds(tests[$1]) { $0.insert($1) } }
  }
}
