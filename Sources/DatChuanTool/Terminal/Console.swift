// SPDX-License-Identifier: GPL-3.0-or-later

package import Tables
package import Workforce

/// Where a run speaks to, and what it hears: the outside world of every command.
package struct Console {
  /// The two streams of a program.
  package enum Stream: Hashable, Sendable { case output, errors }

  package var language: Language

  /// The columns that text is wrapped to.
  package let width: Int

  /// Whether somebody watches the error stream, so that a line of progress is welcome.
  package let isWatched: Bool

  /// How many processor cores the program may use.
  package let cores: Int

  /// The time that has passed since some fixed moment.
  package let clock: @Sendable () -> Duration

  /// The moment it is, by the clock of the machine.
  package let now: @Sendable () -> Moment

  /// Who is at the machine, as the system knows them; nothing where it does not say.
  package let userName: String?

  /// Begins to listen for the user's wish to stop; what is returned tells whether it came.
  package let listenForInterrupt: () -> @Sendable () -> Bool

  private let send: (Stream, [UInt8]) throws(FileFailure) -> Void

  package init(
    language: Language = .vietnamese, width: Int = 100, isWatched: Bool = false, cores: Int = 1,
    clock: @escaping @Sendable () -> Duration = { .zero },
    now: @escaping @Sendable () -> Moment = { Moment(seconds: 1_796_083_200) },
    userName: String? = nil,
    listenForInterrupt: @escaping () -> @Sendable () -> Bool = { { false } },
    send: @escaping (Stream, [UInt8]) throws(FileFailure) -> Void
  ) {
    self.language = language
    self.width = width
    self.isWatched = isWatched
    self.cores = cores
    self.clock = clock
    self.now = now
    self.userName = userName
    self.listenForInterrupt = listenForInterrupt
    self.send = send
  }
}

extension Console {
  /// Writes a result, whole.
  func write(_ text: String) throws(CommandFailure) {
    try write(Array(text.utf8))
  }

  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    do { try send(.output, bytes) } catch { throw .file(error) }
  }

  /// Tells the user something beside the result.
  func tell(_ text: String) {
    // When even this can't be written there is nobody left to tell.
    try? send(.errors, Array(text.utf8))
  }

  func text(_ wording: Wording) -> String { wording(language) }
}
