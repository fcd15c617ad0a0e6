// SPDX-License-Identifier: GPL-3.0-or-later

/// How a planning problem is written as an integer program.
public enum ProgramForm: String, CaseIterable, Sendable {
  /// Roads through the officers' graphs as flows: big, with the relaxation of the pathway master.
  case flow

  /// A variable for each officer, programme and quarter, with helpers for what is held when.
  case compact
}
