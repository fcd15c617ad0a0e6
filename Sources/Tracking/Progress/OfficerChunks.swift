// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization

/// Sums over many officers, done on several threads.
///
/// What is summed are whole numbers, so that the result does not depend on how many threads there are.
enum OfficerChunks {
  private static let size = 512

  /// Adds up what `work` finds in each run of numbers below `count`; each thread begins with what
  /// `begin` makes for it.
  static func sum<Value: Sendable>(
    _ count: Int, threads: Int, beginning begin: @Sendable () -> Value,
    _ work: @Sendable (Range<Int>, inout Value) -> Void,
    by add: @Sendable (inout Value, Value) -> Void
  ) -> Value {
    let chunks = (count + size - 1) / size
    let workers = max(1, min(threads, chunks))
    let total = Mutex(begin())
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      var own = begin()
      for chunk in stride(from: worker, to: chunks, by: workers) {
        work(chunk * size..<min(count, (chunk + 1) * size), &own)
      }
      total.withLock { add(&$0, own) }
    }
    return total.withLock { $0 }
  }
}
