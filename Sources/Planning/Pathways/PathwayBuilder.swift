// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// The forward sweep that finds every state an officer can reach, and the starts between them.
struct PathwayBuilder {
  /// A node as found, before dead ends are cut.
  struct Draft {
    var arcs: [PathwayAutomaton.Arc] = []
    var firstYears: [[Int]] = []

    /// Whether no admissible pathway passes here.
    var isDead = false
    var node = PathwayAutomaton.Node()
  }

  let rules: OfficerRules
  let options: OfficerOptions
  let index: PlanningIndex
  let changes: PlanChanges
  var need: Need
  var combinations = Numbering<[Int]>([[]])
  var marks = Numbering<[PathwayAutomaton.Mark]>([[]])
  var caps = Numbering<[PathwayAutomaton.Cap]>([[]])
  var outcomes = Numbering<PathwayAutomaton.Outcome>([])

  /// For each quarter, the tests that training under way grants at its end, and its awards.
  private let committedTests: [TestSet]

  /// The tests that anything asks of the officer; what else is held makes no difference.
  private let relevant: TestSet
  private let officer: Int
  private let anyQuarterObligations: [Int]

  init(reading: OfficerReading, index: PlanningIndex) {
    let (rules, options) = (reading.rules, reading.options)
    self.rules = rules
    self.options = options
    self.index = index
    officer = reading.officer
    changes = reading.changes
    need = Need(rules: rules, index: index)
    relevant = reading.relevantTests(index: index)
    anyQuarterObligations = options.obligations.indices.filter {
      options.obligations[$0].quarter == nil
    }
    committedTests = (0..<index.quarters).map { offset in
      var tests = TestSet(count: index.tests.count)
      for commitment in rules.commitments where commitment.end == offset {
        tests.formUnion(index.granted[commitment.programmePlace])
      }
      return tests
    }
  }

  /// Builds the layers of nodes.
  ///
  /// - Throws: when the states of one officer outgrow `nodeLimit`.
  ///
  /// Complexity: states × sets of starts that are possible in a quarter.
  mutating func layers(nodeLimit: Int) throws(PlanningFailure) -> [[Draft]] {
    var layers: [[Draft]] = []
    var states = [root]
    var count = 0
    for quarter in 0..<index.quarters {
      var places: [PathwayState: Int] = [:]
      var next: [PathwayState] = []
      var drafts: [Draft] = []
      for state in states {
        var draft = Draft()
        draft.node = node(of: state, atStartOf: quarter)
        for starts in startSets(in: state, quarter: quarter) {
          let (arc, firstYear, reached) = step(from: state, starting: starts, in: quarter)
          var place = places[reached] ?? -1
          if place < 0 {
            place = next.count
            places[reached] = place
            next.append(reached)
          }
          draft.arcs.append(
            PathwayAutomaton.Arc(
              starts: arc.starts, load: arc.load, stability: 0, next: place))
          draft.firstYears.append(firstYear)
        }
        drafts.append(draft)
      }
      layers.append(drafts)
      count += states.count
      if count > nodeLimit {
        throw PlanningFailure.tooManyPathways(
          officer: index.scenario.officers[officer].id, limit: nodeLimit)
      }
      states = next
    }
    let kept = anyQuarterObligations.reduce(into: UInt64(0)) { $0 |= 1 << UInt64($1) }
    layers.append(
      states.map { state in
        var draft = Draft()
        draft.node = node(of: state, atStartOf: index.quarters)
        draft.isDead = state.kept != kept
        return draft
      })
    return layers
  }

  private var root: PathwayState {
    PathwayState(
      tests: TestSet(count: index.tests.count), dated: rules.initialDated, running: -1, kept: 0,
      firstYear: [])
  }

  // MARK: What a node is worth

  private mutating func node(of state: PathwayState, atStartOf quarter: Int)
    -> PathwayAutomaton.Node
  {
    var node = PathwayAutomaton.Node()
    if quarter < index.quarters {
      node.caps = caps.number(
        of: rules.absence[quarter].filter { $0.counts.isTrue(holding: state.tests) }.map {
          PathwayAutomaton.Cap(
            row: $0.row, committed: $0.movesWithPlan ? rules.committedLoad[quarter] : 0)
        })
    }
    let ended = quarter - 1
    guard ended >= 0 else { return node }
    if rules.inService[ended] {
      node.earliness = rules.slots.reduce(0) { sum, slot in
        let open =
          slot.asked[ended].isTrue(holding: state.tests) && !isMet(slot, in: state, atEndOf: ended)
        return open ? sum + slot.weight : sum
      }
    }
    node.marks = marks.number(
      of: rules.targets.indices.filter { rules.targets[$0].due == ended }.map {
        mark(ofTarget: $0, in: state)
      })
    if quarter == index.quarters {
      node.outcome = outcomes.number(of: outcome(of: state, atEndOf: ended))
    }
    return node
  }

  private func isMet(
    _ slot: OfficerRules.Slot, in state: PathwayState, atEndOf quarter: Int
  ) -> Bool {
    slot.isMetFromStart
      || slot.dated.map { state.dated[$0] >= quarter } ?? state.tests.intersects(slot.accepts)
  }

  private func mark(
    ofTarget number: Int, in state: PathwayState
  ) -> PathwayAutomaton.Mark {
    let part = rules.targets[number]
    let belongs = part.population.isTrue(holding: state.tests)
    let reaches: Bool
    switch part.measure {
    case .condition(let condition): reaches = condition.isTrue(holding: state.tests)
    case .slots(let slots):
      reaches = slots.allSatisfy { number in
        let slot = rules.slots[number]
        return !slot.asked[part.due].isTrue(holding: state.tests)
          || isMet(slot, in: state, atEndOf: part.due)
      }
    }
    return PathwayAutomaton.Mark(
      target: number, belongs: belongs, reaches: belongs && reaches)
  }

  private func outcome(of state: PathwayState, atEndOf last: Int) -> PathwayAutomaton.Outcome {
    guard rules.inService[last] else {
      return PathwayAutomaton.Outcome(compliant: false, requirements: 0, asked: [], met: [])
    }
    var worth = 0
    var asked: [Int] = []
    var met: [Int] = []
    for (number, slot) in rules.slots.enumerated() {
      let isMet = isMet(slot, in: state, atEndOf: last)
      if slot.asked[last].isTrue(holding: state.tests) {
        asked.append(number)
        if isMet {
          met.append(number)
          worth += slot.weight
        }
      }
      if isMet, slot.askedAsPlanned[last].isTrue(holding: state.tests) {
        worth += slot.plannedWeight
      }
    }
    return PathwayAutomaton.Outcome(
      compliant: asked.count == met.count, requirements: worth, asked: asked, met: met)
  }

  // MARK: What can start

  /// The sets of options that can start together, the empty one included where nothing must start.
  private mutating func startSets(in state: PathwayState, quarter: Int) -> [[Int]] {
    let running = state.running < 0 ? nil : options.options[state.running]
    let free = rules.freeLoad[quarter] - (running?.load ?? 0)
    let candidates = candidates(in: state, quarter: quarter, running: running, free: free)
    let forced = options.obligations.filter { $0.quarter == quarter }.map(\.programmePlace)
    if candidates.isEmpty { return forced.isEmpty ? [[]] : [] }
    var sets: [[Int]] = []
    func extend(_ set: [Int], from place: Int, free: Int) {
      let keepsAll = forced.allSatisfy { programme in
        set.contains { options.options[$0].programmePlace == programme }
      }
      if keepsAll { sets.append(set) }
      for offset in place..<candidates.count {
        let candidate = candidates[offset]
        let load = options.options[candidate].load
        guard load <= free else { continue }
        if !set.contains(where: { clash(candidate, $0, in: state) }) {
          extend(set + [candidate], from: offset + 1, free: free - load)
        }
      }
    }
    extend([], from: 0, free: free)
    return sets
  }

  private func clash(_ candidate: Int, _ other: Int, in state: PathwayState) -> Bool {
    let (option, taken) = (options.options[candidate], options.options[other])
    return option.isLong && taken.isLong
      || index.grantsWithin[option.programmePlace][taken.programmePlace]
        && !isObliged(candidate, in: state)
      || index.grantsWithin[taken.programmePlace][option.programmePlace]
        && !isObliged(other, in: state)
  }

  private mutating func candidates(
    in state: PathwayState, quarter: Int, running: OfficerOptions.Option?, free: Int
  ) -> [Int] {
    // What is under way counts as ended when it is asked what is still needed.
    var tests = state.tests
    var dated = state.dated
    if let running { award(running, to: &tests, &dated) }
    for commitment in rules.commitments
    where commitment.quarter < quarter && commitment.end >= quarter {
      tests.formUnion(index.granted[commitment.programmePlace])
      award(commitment.programmePlace, endingIn: commitment.end, to: &dated)
    }
    tests.formIntersection(relevant)
    var found: [Int] = []
    for candidate in options.byQuarter[quarter] {
      let option = options.options[candidate]
      if option.load > free || (option.isLong && running != nil) { continue }
      guard option.eligible.isTrue(holding: state.tests) else { continue }
      if isObliged(candidate, in: state) {
        found.append(candidate)
        continue
      }
      if option.end >= index.quarters { continue }
      let doubled = rules.commitments.contains { commitment in
        commitment.quarter == quarter
          && index.grantsWithin[option.programmePlace][commitment.programmePlace]
      }
      if doubled { continue }
      let needed = need.programmes(tests: tests, dated: dated, end: option.end)
      if needed[option.programmePlace] { found.append(candidate) }
    }
    return found
  }

  /// Tells whether a decision requires this very start; such a one need not be needed.
  private func isObliged(_ candidate: Int, in state: PathwayState) -> Bool {
    if options.obligations.isEmpty { return false }
    let option = options.options[candidate]
    return options.obligations.enumerated().contains { number, obligation in
      guard obligation.programmePlace == option.programmePlace else { return false }
      if let quarter = obligation.quarter { return quarter == option.quarter }
      return state.kept >> UInt64(number) & 1 == 0
    }
  }

  // MARK: What a quarter changes

  private mutating func step(
    from state: PathwayState, starting starts: [Int], in quarter: Int
  ) -> (arc: (starts: Int, load: Int), firstYear: [Int], reached: PathwayState) {
    var reached = state
    var load = 0
    if state.running >= 0 {
      let running = options.options[state.running]
      load += running.load
      if running.end == quarter {
        award(running, to: &reached.tests, &reached.dated)
        reached.running = -1
      }
    }
    for start in starts {
      let option = options.options[start]
      load += option.load
      if option.isLong {
        reached.running = start
      } else {
        award(option, to: &reached.tests, &reached.dated)
      }
      for number in anyQuarterObligations
      where options.obligations[number].programmePlace == option.programmePlace {
        reached.kept |= 1 << UInt64(number)
      }
    }
    reached.tests.formUnion(committedTests[quarter])
    reached.tests.formIntersection(relevant)
    for commitment in rules.commitments where commitment.end == quarter {
      award(commitment.programmePlace, endingIn: quarter, to: &reached.dated)
    }
    for kind in reached.dated.indices where reached.dated[kind] < quarter {
      // Lapsed before this quarter's end: how long ago no longer matters.
      reached.dated[kind] = -1
    }
    if changes.isTracked(quarter) {
      reached.firstYear += starts.filter { changes.tracks($0) }
    }
    let firstYear = reached.firstYear
    if quarter == changes.lastTrackedQuarter { reached.firstYear = [] }
    return ((combinations.number(of: starts), load), firstYear, reached)
  }

  private func award(
    _ option: OfficerOptions.Option, to tests: inout TestSet, _ dated: inout [Int]
  ) {
    tests.formUnion(index.granted[option.programmePlace])
    award(option.programmePlace, endingIn: option.end, to: &dated)
  }

  private func award(_ programme: Int, endingIn end: Int, to dated: inout [Int]) {
    for place in dated.indices {
      let last = index.dated.lastQuarter(
        of: rules.datedKinds[place], programme: programme, endingIn: end)
      if last > dated[place] { dated[place] = last }
    }
  }
}

extension OfficerReading {
  /// The tests that anything may still ask of the officer.
  fileprivate func relevantTests(index: PlanningIndex) -> TestSet {
    var tests = TestSet(count: index.tests.count)
    for programme in index.programmes(leadingTo: rules.wanted, holding: rules.heldAsked) {
      tests.formUnion(index.asked[programme])
    }
    for option in options.options { option.eligible.collectTests(into: &tests) }
    for slot in rules.slots {
      if !slot.isMetFromStart, slot.dated == nil { tests.formUnion(slot.accepts) }
      for condition in slot.asked + slot.askedAsPlanned { condition.collectTests(into: &tests) }
    }
    for target in rules.targets {
      target.population.collectTests(into: &tests)
      if case .condition(let measure) = target.measure { measure.collectTests(into: &tests) }
    }
    for row in rules.absence.joined() { row.counts.collectTests(into: &tests) }
    tests.subtract(rules.heldAsked)
    return tests
  }
}
