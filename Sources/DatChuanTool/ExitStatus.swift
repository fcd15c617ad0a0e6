// SPDX-License-Identifier: GPL-3.0-or-later

/// What a run tells whoever started it, in the numbers of `sysexits.h` where they fit.
public enum ExitStatus: Int32, Error, Hashable, Sendable, CaseIterable {
  case done = 0

  /// A plan breaks a rule, or misses a target that was required.
  case violations = 3
  case wrongUsage = 64
  case wrongInput = 65
  case missingInput = 66

  /// A mistake of ours.
  case fault = 70
  case cannotCreate = 73
  case cannotReadOrWrite = 74

  /// The best plan so far was written, but the search was called off.
  case stoppedEarly = 75
}
