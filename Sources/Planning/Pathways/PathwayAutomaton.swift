// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// All admissible pathways of one officer, as a graph of states quarter by quarter.
///
/// A node of layer t says all that matters at the start of quarter t: what is held, what runs. An
/// arc out of it is a set of starts made in quarter t. Every road from the root to layer T is one
/// pathway, every pathway one road; what a node or arc is worth to each goal is counted once.
struct PathwayAutomaton: Sendable {
  struct Node {
    /// Σ π w (1 − m) over the requirements asked at the end of the quarter before.
    var earliness = 0

    /// The place in `marks`: targets due at the end of the quarter before.
    var marks = 0

    /// The place in `caps`: absence rows that count the officer in this quarter.
    var caps = 0

    /// The place in `outcomes`, in the last layer.
    var outcome = 0
    var firstArc = 0
    var arcCount = 0
  }

  struct Arc: Hashable {
    /// The place in `combinations`.
    let starts: Int

    /// The planned load in the quarter, in thousandths: of these starts and of what runs on.
    let load: Int

    /// The starts moved, dropped or added in the first year, where the year closes here.
    let stability: Int
    let next: Int
  }

  /// An absence row that counts the officer in a quarter.
  struct Cap: Hashable {
    let row: Int

    /// The load of training under way, in thousandths, where what is held decides if it counts.
    let committed: Int
  }

  /// How a target sees the officer.
  struct Mark: Hashable {
    let target: Int
    let belongs: Bool
    let reaches: Bool
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

  let rules: OfficerRules
  let options: [StartOption]

  /// What the options use, packed for pricing.
  let uses: OptionUses

  /// Sets of options that start together; the first is empty.
  private(set) var combinations: [[Int]]
  private(set) var marks: [[Mark]]
  private(set) var caps: [[Cap]]
  private(set) var outcomes: [Outcome]

  /// The nodes of each layer; layer 0 holds the root alone, and nothing when no pathway is admissible.
  private(set) var layers: [Range<Int>]
  private(set) var nodes: [Node]
  private(set) var arcs: [Arc]

  /// What each option adds to the count of changes, and what every pathway starts with.
  private(set) var stability: [Int]
  private(set) var stabilityBase: Int

  var isEmpty: Bool { nodes.isEmpty }

  func arcs(of node: Int) -> ArraySlice<Arc> {
    arcs[nodes[node].firstArc..<(nodes[node].firstArc + nodes[node].arcCount)]
  }

  init(
    rules: OfficerRules, options: [StartOption], combinations: [[Int]], marks: [[Mark]],
    caps: [[Cap]], outcomes: [Outcome], layers: [Range<Int>], nodes: [Node], arcs: [Arc],
    stability: [Int], stabilityBase: Int
  ) {
    self.rules = rules
    self.options = options
    uses = OptionUses(options)
    self.combinations = combinations
    self.marks = marks
    self.caps = caps
    self.outcomes = outcomes
    self.layers = layers
    self.nodes = nodes
    self.arcs = arcs
    self.stability = stability
    self.stabilityBase = stabilityBase
  }
}

/// The seat rows and payments of many options, packed end to end.
///
/// Pricing walks through them thousands of times a second; whole options are too heavy to copy.
struct OptionUses: Sendable {
  private(set) var rowStarts = [0]
  private(set) var rows: [Int] = []
  private(set) var paymentStarts = [0]
  private(set) var moneyRows: [Int] = []
  private(set) var dong: [Int] = []
  private(set) var cost: [Int] = []
  private(set) var quarter: [Int] = []

  init(_ options: [StartOption]) {
    for option in options {
      rows += option.seatRows
      rowStarts.append(rows.count)
      moneyRows += option.payments.map(\.row)
      dong += option.payments.map(\.dong)
      paymentStarts.append(dong.count)
      cost.append(option.cost)
      quarter.append(option.quarter)
    }
  }
}
