// SPDX-License-Identifier: GPL-3.0-or-later

extension Diagnostic: Comparable {
  /// Orders by file, line and column, then so that equal inputs always give the same list.
  package static func < (first: Diagnostic, second: Diagnostic) -> Bool {
    let places = (first.place ?? SourceLocation(file: ""), second.place ?? SourceLocation(file: ""))
    if places.0 != places.1 { return places.0 < places.1 }
    if first.severity != second.severity { return first.severity.rank < second.severity.rank }
    if first.identifier != second.identifier { return first.identifier < second.identifier }
    if first.message.en != second.message.en { return first.message.en < second.message.en }
    return (first.found ?? "") < (second.found ?? "")
  }
}

extension Diagnostic.Severity {
  /// Errors come first.
  fileprivate var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

extension Sequence where Element == Diagnostic {
  /// Whether anything in it keeps the input from being used.
  package var containsErrors: Bool {
    contains { $0.severity == .error }
  }
}
