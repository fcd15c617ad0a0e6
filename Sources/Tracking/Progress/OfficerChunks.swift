// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization

/// Sums over many officers, done on several threads.
///
/// What is summed are whole numbers, so that the result does not depend on how many threads there are.
enum OfficerChunks {
  private static let size = 512

  /// Adds up what comes of each run of numbers below `count`.
  static func sum<Value: Sendable>(
    _ count: Int, threads: Int, from zero: Value, _ work: @Sendable (Range<Int>) -> Value,
    by add: @Sendable (inout Value, Value) -> Void
  ) -> Value {
    let chunks = (count + size - 1) / size
    let workers = max(1, min(threads, chunks))
    let total = Mutex(zero)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      var own = zero
      for chunk in stride(from: worker, to: chunks, by: workers) {
        add(&own, work(chunk * size..<min(count, (chunk + 1) * size)))
      }
      total.withLock { add(&$0, own) }
    }
    return total.withLock { $0 }
  }
}
