// SPDX-License-Identifier: GPL-3.0-or-later

extension SourceSpan {
  /// The line the span begins on, cut around the span when it is long.
  package var excerpt: Diagnostic.Excerpt {
    let line = source.lineNumber(at: range.lowerBound)
    let whole = source.byteRange(ofLine: line)
    let start = min(range.lowerBound, whole.upperBound)
    let end = min(max(range.upperBound, start), whole.upperBound)
    let before = tail(of: whole.lowerBound..<start, keeping: 60)
    let marked = head(of: start..<end, keeping: 60)
    let after = head(of: end..<whole.upperBound, keeping: 40)
    return Diagnostic.Excerpt(
      line: line,
      text: before + marked + (marked.hasSuffix("…") ? "" : after),
      column: before.count + 1,
      length: max(1, marked.count))
  }

  private func head(of range: Range<Int>, keeping limit: Int) -> String {
    // A character rarely takes more than sixteen bytes; the cut keeps long lines cheap.
    let cut = range.prefix(limit * 16)
    let text = source.string(in: cut)
    return text.count > limit || cut.count < range.count ? text.prefix(limit) + "…" : text
  }

  private func tail(of range: Range<Int>, keeping limit: Int) -> String {
    var cut = range.suffix(limit * 16)
    while let first = cut.first, source.bytes[first] & 0xC0 == 0x80 { cut = cut.dropFirst() }
    let text = source.string(in: cut)
    return text.count > limit || cut.count < range.count ? "…" + text.suffix(limit) : text
  }
}
