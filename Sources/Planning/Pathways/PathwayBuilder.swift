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
  private let anyQuarterObligations: [Int]

  init(rules: OfficerRules, options: OfficerOptions, index: PlanningIndex) {
    self.rules = rules
    self.options = options
    self.index = index
    changes = PlanChanges(rules: rules, options: options, index: index)
    need = Need(rules: rules, index: index)
    committedTests = (0..<index.quarters).map { offset in
      var tests = TestSet(count: index.tests.count)
      for commitment in rules.commitments where index.offset(of: commitment.end) == offset {
        tests.formUnion(index.granted[index.programmePlace(of: commitment.programme.id)])
      }
      return tests
    }
    anyQuarterObligations = options.obligations.indices.filter {
      options.obligations[$0].quarter == nil
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
        throw PlanningFailure.tooManyPathways(officer: rules.officer.id, limit: nodeLimit)
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
      tests: rules.initialTests, dated: rules.initialDated, running: -1, kept: 0, firstYear: [])
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
            row: $0.row,
            committed: index.limits.absence[$0.row].movesWithPlan
              ? rules.committedLoad[quarter] : 0)
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
      of: rules.targets.filter { $0.due == ended }.map { mark(of: $0, in: state) })
    if quarter == index.quarters {
      node.outcome = outcomes.number(of: outcome(of: state, atEndOf: ended))
    }
    return node
  }

  private func isMet(
    _ slot: OfficerRules.Slot, in state: PathwayState, atEndOf quarter: Int
  ) -> Bool {
    slot.dated.map { state.dated[$0] >= quarter } ?? state.tests.intersects(slot.accepts)
  }

  private func mark(
    of part: OfficerRules.TargetPart, in state: PathwayState
  ) -> PathwayAutomaton.Mark {
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
      target: part.target, belongs: belongs, reaches: belongs && reaches)
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
    let candidates = options.byQuarter[quarter].filter {
      isPossible($0, in: state, quarter: quarter, running: running, free: free)
    }
    let forced = options.obligations.filter { $0.quarter == quarter }.map(\.programmePlace)
    var sets: [[Int]] = []
    func extend(_ set: [Int], from place: Int, free: Int) {
      let keepsAll = forced.allSatisfy { programme in
        set.contains { options.options[$0].programmePlace == programme }
      }
      if keepsAll { sets.append(set) }
      for (offset, candidate) in candidates.enumerated().dropFirst(place) {
        let option = options.options[candidate]
        guard option.load <= free else { continue }
        let clashes = set.contains { other in
          let obliged = (isObliged(candidate, in: state), isObliged(other, in: state))
          let other = options.options[other]
          return option.isLong && other.isLong
            || !obliged.0 && index.grantsWithin[option.programmePlace][other.programmePlace]
            || !obliged.1 && index.grantsWithin[other.programmePlace][option.programmePlace]
        }
        if !clashes { extend(set + [candidate], from: offset + 1, free: free - option.load) }
      }
    }
    extend([], from: 0, free: free)
    return sets
  }

  private mutating func isPossible(
    _ candidate: Int, in state: PathwayState, quarter: Int, running: StartOption?, free: Int
  ) -> Bool {
    let option = options.options[candidate]
    if option.load > free || (option.isLong && running != nil) { return false }
    guard options.eligible[candidate].isTrue(holding: state.tests) else { return false }
    let doubled = rules.commitments.contains { commitment in
      index.offset(of: commitment.quarter) == quarter
        && index.grantsWithin[option.programmePlace][
          index.programmePlace(of: commitment.programme.id)]
    }
    if isObliged(candidate, in: state) { return true }
    if doubled || option.end >= index.quarters { return false }
    var tests = state.tests
    var dated = state.dated
    if let running { award(running, to: &tests, &dated) }
    for commitment in rules.commitments
    where index.offset(of: commitment.quarter) < quarter
      && index.offset(of: commitment.end) >= quarter
    {
      tests.formUnion(index.granted[index.programmePlace(of: commitment.programme.id)])
      award(
        commitment.programme.grants, endingIn: index.offset(of: commitment.end), to: &dated)
    }
    return need.programmes(tests: tests, dated: dated, end: option.end)[option.programmePlace]
  }

  /// Tells whether a decision requires this very start; such a one need not be needed.
  private func isObliged(_ candidate: Int, in state: PathwayState) -> Bool {
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
    for commitment in rules.commitments where index.offset(of: commitment.end) == quarter {
      award(commitment.programme.grants, endingIn: quarter, to: &reached.dated)
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

  private func award(_ option: StartOption, to tests: inout TestSet, _ dated: inout [Int]) {
    tests.formUnion(index.granted[option.programmePlace])
    award(option.programme.grants, endingIn: option.end, to: &dated)
  }

  private func award(
    _ grants: [Programme.Grant], endingIn end: Int, to dated: inout [Int]
  ) {
    let day = index.quarter(end).lastDay
    for (kind, requirement) in rules.datedRequirements.enumerated()
    where grants.contains(where: { requirement.acceptsKind(of: $0.awarded(on: day)) }) {
      guard let last = requirement.lastQuarter(ofAwardOn: day) else { continue }
      dated[kind] = max(
        dated[kind], min(index.scenario.horizon.offset(of: last), index.quarters - 1))
    }
  }
}
