// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// All admissible pathways of one officer, as a graph of states quarter by quarter.
///
/// A node of layer t says all that matters at the start of quarter t: what is held, what runs. An
/// arc out of it is a set of starts made in quarter t. Every road from the root to layer T is one
/// pathway, every pathway one road; what a node or arc is worth to each goal is counted once.
///
/// Officers of one type share the graph; an automaton is the graph seen with the rows of its officer.
struct PathwayAutomaton: Sendable {
  struct Node: Hashable {
    /// Σ π w (1 − m) over the requirements asked at the end of the quarter before.
    var earliness = 0
    private var packedMarks: Int32 = 0
    private var packedCaps: Int32 = 0
    private var packedOutcome: Int32 = 0
    private var packedFirst: Int32 = 0
    private var packedCount: Int32 = 0

    /// The place in `marks`: targets due at the end of the quarter before.
    var marks: Int {
      get { Int(packedMarks) }
      set { packedMarks = Int32(newValue) }
    }

    /// The place in `caps`: absence rows that count the officer in this quarter.
    var caps: Int {
      get { Int(packedCaps) }
      set { packedCaps = Int32(newValue) }
    }

    /// The place in `outcomes`, in the last layer.
    var outcome: Int {
      get { Int(packedOutcome) }
      set { packedOutcome = Int32(newValue) }
    }
    var firstArc: Int {
      get { Int(packedFirst) }
      set { packedFirst = Int32(newValue) }
    }
    var arcCount: Int {
      get { Int(packedCount) }
      set { packedCount = Int32(newValue) }
    }
  }

  struct Arc: Hashable {
    private let packedStarts: Int32
    private let packedNext: Int32
    private let packedLoad: Int32
    private let packedStability: Int32

    init(starts: Int, load: Int, stability: Int, next: Int) {
      packedStarts = Int32(starts)
      packedLoad = Int32(load)
      packedStability = Int32(stability)
      packedNext = Int32(next)
    }

    /// The place in `combinations`.
    var starts: Int { Int(packedStarts) }

    /// The planned load in the quarter, in thousandths: of these starts and of what runs on.
    var load: Int { Int(packedLoad) }

    /// The starts moved, dropped or added in the first year, where the year closes here.
    var stability: Int { Int(packedStability) }
    var next: Int { Int(packedNext) }
  }

  /// An absence row that counts the officer in a quarter.
  struct Cap: Hashable {
    let row: Int

    /// The load of training under way, in thousandths, where what is held decides if it counts.
    let committed: Int
  }

  /// How a target sees the officer.
  struct Mark: Hashable {
    /// All that it says in one number.
    let number: Int32

    init(target: Int, belongs: Bool, reaches: Bool) {
      number = Int32(target << 2 | (belongs ? 2 : 0) | (reaches ? 1 : 0))
    }

    /// A mark from its number.
    init(_ number: Int32) { self.number = number }

    var target: Int { Int(number >> 2) }
    var belongs: Bool { number & 2 != 0 }
    var reaches: Bool { number & 1 != 0 }
  }

  /// What a pathway comes to at the end of the horizon.
  struct Outcome: Hashable {
    let compliant: Bool

    /// Σ π w m, planned position included.
    let requirements: Int

    /// The slots of the position held that are asked, and those of them that are met.
    let asked: [Int]
    let met: [Int]
  }

  private(set) var type: PathwayType

  /// The officer's rows: of seats, money, absence and targets, end to end.
  let ownRows: [Int32]

  /// The number of the officer's cohort: officers who share the graph and all rows.
  let cohort: Int
  private let officers: [Officer]
  private let place: Int

  init(type: PathwayType, ownRows: [Int32], cohort: Int, officer: Int, scenario: Scenario) {
    self.type = type
    self.ownRows = ownRows
    self.cohort = cohort
    officers = scenario.officers
    place = officer
  }
}

extension PathwayAutomaton {
  /// The same officer with only some of the roads of the graph.
  func keeping(
    node isKept: (_ layer: Int, Node) -> Bool = { _, _ in true },
    arc isTaken: (_ layer: Int, Arc) -> Bool = { _, _ in true }
  ) -> PathwayAutomaton {
    var narrowed = self
    narrowed.type = type.sharing(type.graph.keeping(node: isKept, arc: isTaken))
    return narrowed
  }

  /// What the rules say about the officer, with the scenario's numbers of targets.
  struct Rules {
    let officer: Officer
    let slots: [OfficerRules.Slot]
    let commitments: [OfficerRules.Commitment]

    /// The targets that may see the officer.
    let targets: [Target]

    struct Target {
      let target: Int
    }
  }

  var rules: Rules {
    Rules(
      officer: officers[place], slots: type.rules.slots, commitments: type.rules.commitments,
      targets: ownRows[type.firstTarget...].map { Rules.Target(target: Int($0)) })
  }

  /// The absence rows that may count the officer.
  var absenceRows: ArraySlice<Int32> { ownRows[type.firstAbsence..<type.firstTarget] }

  private var graph: PathwayGraph { type.graph }

  var uses: OptionUses { OptionUses(table: graph.options, ownRows: ownRows) }
  var options: StartOptions { StartOptions(uses: uses) }

  /// Sets of options that start together; the first is empty.
  var combinations: [[Int]] { graph.combinations }
  var outcomes: [Outcome] { graph.outcomes }

  /// The nodes of each layer; layer 0 holds the root alone, and nothing when no pathway is admissible.
  var layers: [Range<Int>] { graph.layers }
  var nodes: [Node] { graph.nodes }
  var arcs: [Arc] { graph.arcs }

  /// What each option adds to the count of changes, and what every pathway starts with.
  var stability: [Int] { graph.stability }
  var stabilityBase: Int { graph.stabilityBase }

  var marks: Marks { Marks(local: graph.marks, ownRows: ownRows, first: type.firstTarget) }
  var caps: Caps { Caps(local: graph.caps, ownRows: ownRows, first: type.firstAbsence) }

  var isEmpty: Bool { graph.nodes.isEmpty }

  func arcs(of node: Int) -> ArraySlice<Arc> {
    let node = graph.nodes[node]
    return graph.arcs[node.firstArc..<(node.firstArc + node.arcCount)]
  }

  /// The sets of targets that see the officer at some node.
  struct Marks: RandomAccessCollection {
    fileprivate let local: [[Mark]]
    fileprivate let ownRows: [Int32]
    fileprivate let first: Int

    var startIndex: Int { 0 }
    var endIndex: Int { local.count }
    subscript(place: Int) -> [Mark] { local[place].map(own) }

    /// Visits a set without making a list of it.
    func forEach(at place: Int, _ body: (Mark) -> Void) {
      for mark in local[place] { body(own(mark)) }
    }

    private func own(_ mark: Mark) -> Mark {
      Mark(target: Int(ownRows[first + mark.target]), belongs: mark.belongs, reaches: mark.reaches)
    }
  }

  /// The sets of absence rows that count the officer at some node.
  struct Caps: RandomAccessCollection {
    fileprivate let local: [[Cap]]
    fileprivate let ownRows: [Int32]
    fileprivate let first: Int

    var startIndex: Int { 0 }
    var endIndex: Int { local.count }
    subscript(place: Int) -> [Cap] { local[place].map(own) }

    /// Visits a set without making a list of it.
    func forEach(at place: Int, _ body: (Cap) -> Void) {
      for cap in local[place] { body(own(cap)) }
    }

    private func own(_ cap: Cap) -> Cap {
      Cap(row: Int(ownRows[first + cap.row]), committed: cap.committed)
    }
  }
}
