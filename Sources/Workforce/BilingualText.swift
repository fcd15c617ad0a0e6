// SPDX-License-Identifier: GPL-3.0-or-later

/// One message in the two languages of the program, Vietnamese first.
public struct BilingualText: Hashable, Sendable {
  public let vietnamese: String
  public let english: String

  public init(_ vietnamese: String, _ english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }
}
