// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Synchronization

/// Work that falls into numbered pieces, done on several threads.
package enum SideBySide {
  /// Works out one result for each number below `count`; their order is that of the numbers.
  ///
  /// Pieces go out in turn, so that a stretch of heavy ones does not fall to one thread.
  package static func map<Value: Sendable>(
    _ count: Int, threads: Int, _ work: @Sendable (Int) -> Value
  ) -> [Value] {
    let workers = max(1, min(threads, count))
    let results = Mutex<[Value?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for number in stride(from: worker, to: count, by: workers) {
        let value = work(number)
        results.withLock { $0[number] = value }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
