// SPDX-License-Identifier: GPL-3.0-or-later

/// All that matters about an officer at the start of a quarter.
struct PathwayState: Hashable {
  /// The tests that what is held answers, of those that matter to the officer.
  var tests: TestSet

  /// The last quarter through which what is held counts, for each dated kind; −1 when lapsed.
  var dated: [Int]

  /// The option of two quarters or more that runs on; −1 when none does.
  var running: Int

  /// The obligations of any quarter that have been kept, as bits.
  var kept: UInt64

  /// The options of tracked programmes started so far in the first calendar year.
  var firstYear: [Int]
}
