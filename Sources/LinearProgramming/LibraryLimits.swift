// SPDX-License-Identifier: GPL-3.0-or-later

// Limits as the libraries take them.

extension Int32 {
  /// Creates the library's limit, a whole number whose greatest value means none.
  init(limit: Int?) {
    self = limit.map { Int32(clamping: Swift.max($0, 0)) } ?? .max
  }

  /// Creates the library's limit on time, in milliseconds.
  init(limit: Duration?) {
    guard let limit else {
      self = .max
      return
    }
    let (seconds, attoseconds) = limit.components
    let milliseconds = seconds.multipliedReportingOverflow(by: 1000)
    self.init(
      limit: milliseconds.overflow
        ? Int.max : Int(milliseconds.partialValue) + Int(attoseconds / 1_000_000_000_000_000))
  }
}

extension Double {
  /// Creates a limit on time in seconds; infinity means none.
  init(limit: Duration?) {
    self = limit.map { $0 / .seconds(1) } ?? .infinity
  }
}
