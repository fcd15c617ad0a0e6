// SPDX-License-Identifier: GPL-3.0-or-later

/// How often ruin and recreate makes which move, as parts of all moves.
struct MoveMix: Sendable {
  /// Some officers choose anew.
  let shakes: Int

  /// A class is opened, closed, moved to another quarter.
  let opens: Int
  let closes: Int
  let shifts: Int

  /// In how many moves of five it is enough to look at the pathways that are known.
  let known: Int

  /// For one commune, or one ward.
  static let usual = MoveMix(shakes: 6, opens: 1, closes: 1, shifts: 2, known: 3)

  /// For many communes at once.
  ///
  /// Measured on a thousand officers: of five hundred classes closed not one stayed so, and what was known
  /// from one turn to the next led officers back to where they were. On ten thousand, once plans are good,
  /// of five thousand classes shifted two stayed so, at six times the work of a shake.
  static let parts = MoveMix(shakes: 60, opens: 6, closes: 0, shifts: 1, known: 0)

  enum Move { case shake, open, close, shift }

  func draw(by generator: inout SplitMix) -> Move {
    var draw = generator.below(shakes + opens + closes + shifts)
    for (move, share) in [(Move.shake, shakes), (.open, opens), (.close, closes)] {
      if draw < share { return move }
      draw -= share
    }
    return .shift
  }
}
