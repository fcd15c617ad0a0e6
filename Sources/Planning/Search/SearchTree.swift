// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming

/// The parts of a stage's problem that are still open, and what is proven of those that are closed.
struct SearchTree {
  /// A part that is still open.
  struct Node {
    let branch: Branch
    let bound: Int
    let number: Int

    /// Whether cuts that its optimum breaks are added: before the first fork, where they serve all.
    var addsCuts = false

    /// The cut that made this part.
    var origin: Origin?

    /// Where the simplex method stood when it was made.
    var basis: Basis?
  }

  /// A half of a fork, and what the master cost before.
  struct Origin {
    let fork: Fork
    let side: Fork.Side
    let objective: Double
  }

  private(set) var open: [Node]

  /// The least bound of parts of which nothing more could be proven.
  private(set) var closed = Int.max
  private var made = 1

  init(root: Branch) {
    open = [
      Node(branch: root, bound: BranchAndPrice.noBound, number: 0, addsCuts: true)
    ]
  }

  /// What no plan of any part undercuts.
  var bound: Int { open.reduce(closed) { min($0, $1.bound) } }

  /// Takes out the part with the least bound, of equals the newest; or simply the newest.
  mutating func next(newestFirst: Bool) -> Node? {
    let place = open.indices.min { left, right in
      let (left, right) = (open[left], open[right])
      if newestFirst { return left.number > right.number }
      return (left.bound, -left.number) < (right.bound, -right.number)
    }
    return place.map { open.remove(at: $0) }
  }

  /// Gives a part up, of which only a bound is known.
  mutating func close(at bound: Int) { closed = min(closed, bound) }

  /// Puts a part back.
  mutating func put(back node: Node, bound: Int) {
    var node = Node(branch: node.branch, bound: bound, number: node.number)
    node.basis = nil
    open.append(node)
  }

  mutating func put(_ node: Node) { open.append(node) }

  /// Drops the parts that hold nothing better than a plan.
  mutating func drop(from value: Int) { open.removeAll { $0.bound >= value } }

  /// The same part with fewer choices.
  mutating func narrowed(to branch: Branch, bound: Int) -> Node {
    made += 1
    return Node(branch: branch, bound: bound, number: made - 1, addsCuts: true)
  }

  /// The halves of a part, the one first that a memory expects to be cheaper.
  mutating func halves(
    of fork: Fork, bound: Int, objective: Double, basis: Basis, _ memory: PseudoCosts
  ) -> [Node] {
    fork.sides.map { ($0, memory.gain(of: fork, $0.side)) }.sorted { $0.1 < $1.1 }.map { half, _ in
      made += 1
      return Node(
        branch: half.branch, bound: bound, number: made - 1,
        origin: Origin(fork: fork, side: half.side, objective: objective), basis: basis)
    }
  }
}
