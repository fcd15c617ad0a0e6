// SPDX-License-Identifier: GPL-3.0-or-later

/// What another solver made of the integer program of a goal, as the program states it: minimised.
struct PeerResult: Decodable {
  /// Its name and version.
  let solver: String

  /// The best plan it found, and the bound it proved; nothing where it had none in time.
  var value: Double?
  var bound: Double?

  /// How it ended, in its own words.
  let status: String

  /// Seconds on the clock, and the most memory it held in megabytes.
  var seconds: Double?
  var memory: Double?
}
