// SPDX-License-Identifier: GPL-3.0-or-later

/// Draws officers of the original, by position group, one after the other.
///
/// Groups come in the original's proportions by largest remainder, spread evenly over the draws, so
/// that any stretch of them is a commune like the original. Within a group the officers are dealt
/// like cards: nobody comes a second time before all have come once. Of n draws from a group of m
/// officers, everybody thus comes ⌊n / m⌋ or ⌈n / m⌉ times.
struct OfficerDraw {
  private struct Deck {
    let officers: [Int]
    let wanted: Int
    var dealt = 0
    var rest: [Int] = []
  }

  private var decks: [Deck]
  private var numbers: SeededNumbers

  /// Begins to draw so many officers from groups, which are the places of the original's officers.
  init(groups: [[Int]], officers: Int, seed: UInt64) {
    let wanted = Apportionment.byLargestRemainder(officers, among: groups.map(\.count))
    decks = zip(groups, wanted).map { Deck(officers: $0, wanted: $1) }
    numbers = SeededNumbers(seed: seed)
  }

  /// The place of the next officer.
  ///
  /// - Complexity: linear in the number of groups.
  /// - Precondition: fewer have been drawn than were announced.
  mutating func next() -> Int {
    var next: Int?
    for place in decks.indices where decks[place].dealt < decks[place].wanted {
      // The group whose next card is due first: the middle of its share of the line.
      guard let best = next else {
        next = place
        continue
      }
      let due = (2 * decks[place].dealt + 1) * decks[best].wanted
      if due < (2 * decks[best].dealt + 1) * decks[place].wanted { next = place }
    }
    guard let next else { preconditionFailure("All officers have been drawn") }
    if decks[next].rest.isEmpty {
      decks[next].rest = numbers.shuffledPlaces(decks[next].officers.count)
        .map { decks[next].officers[$0] }
    }
    decks[next].dealt += 1
    return decks[next].rest.removeLast()
  }
}
