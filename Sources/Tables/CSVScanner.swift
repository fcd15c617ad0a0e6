// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts the bytes of a CSV file into rows and cells without making any text.
///
/// RFC 4180, and also: blanks around cells, line ends of any system. What breaks the rules is
/// noted, and reading goes on at the next separator or line.
struct CSVScanner {
  /// Where a cell stands: from its first to its last byte that is no blank, quotes included.
  ///
  /// A nation's tables have ten million cells, so a cell is two short numbers; no file is longer.
  struct CellRange {
    enum Form: UInt32 { case plain, quoted, quotedWithEscapes }
    private let first: UInt32
    private let lengthAndForm: UInt32

    init(start: Int, end: Int, form: Form) {
      first = UInt32(start)
      lengthAndForm = UInt32(end - start) << 2 | form.rawValue
    }

    var start: Int { Int(first) }
    var end: Int { Int(first) + Int(lengthAndForm >> 2) }
    var form: Form { Form(rawValue: lengthAndForm & 3) ?? .plain }
  }

  /// Where a row stands, and which cells are its own.
  struct RowRange {
    private let start: UInt32
    private let end: UInt32
    private let firstCell: UInt32
    private let countAndBroken: UInt32

    init(bytes: Range<Int>, cells: Range<Int>, isBroken: Bool) {
      start = UInt32(bytes.lowerBound)
      end = UInt32(bytes.upperBound)
      firstCell = UInt32(cells.lowerBound)
      countAndBroken = UInt32(cells.count) << 1 | (isBroken ? 1 : 0)
    }

    var bytes: Range<Int> { Int(start)..<Int(end) }
    var cells: Range<Int> { Int(firstCell)..<Int(firstCell) + Int(countAndBroken >> 1) }
    var isBroken: Bool { countAndBroken & 1 == 1 }
  }

  enum Problem { case unclosedQuote, strayQuote, textAfterQuote }

  private(set) var cells: [CellRange] = []
  private(set) var problems: [(kind: Problem, range: Range<Int>, rowStart: Int)] = []

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var rowStart = 0

  init(_ bytes: [UInt8], separator: Separator) {
    self.bytes = bytes
    self.separator = separator.byte
    let separator = separator.byte
    cells.reserveCapacity(
      bytes.reduce(1) { $1 == separator || $1 == .lineFeed ? $0 + 1 : $0 })
  }

  /// Reads the next row that is not empty, or returns nil at the end.
  mutating func nextRow() -> RowRange? {
    while position < bytes.count {
      rowStart = position
      let firstCell = cells.count
      let firstProblem = problems.count
      readCell()
      while position < bytes.count, bytes[position] == separator {
        position += 1
        readCell()
      }
      let end = position
      skipLineEnd()
      let isBroken = problems.count > firstProblem
      if !isBroken, cells[firstCell...].allSatisfy({ content(of: $0).isEmpty }) {
        cells.removeSubrange(firstCell...)
        continue
      }
      return RowRange(
        bytes: rowStart..<end, cells: firstCell..<cells.count, isBroken: isBroken)
    }
    return nil
  }

  /// Returns the bytes of a cell's text: without its quotes and the blanks inside them.
  func content(of cell: CellRange) -> Range<Int> {
    Self.content(of: cell, in: bytes)
  }

  static func content(of cell: CellRange, in bytes: [UInt8]) -> Range<Int> {
    guard cell.form != .plain else { return cell.start..<cell.end }
    var start = cell.start + 1
    var end = max(start, cell.end - 1)
    while start < end {
      let length = bytes[start].isLineEnd ? 1 : Blank.length(in: bytes, at: start)
      if length == 0 { break }
      start += length
    }
    while start < end {
      let length = bytes[end - 1].isLineEnd ? 1 : Blank.length(in: bytes, before: end)
      if length == 0 { break }
      end -= length
    }
    return start..<max(start, end)
  }
}

extension CSVScanner {
  private mutating func readCell() {
    skipBlanks()
    if position < bytes.count, bytes[position] == .quote { readQuoted() } else { readPlain() }
  }

  private mutating func readPlain() {
    let start = position
    var stray: Int?
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte.isLineEnd { break }
      if byte == .quote, stray == nil { stray = position }
      position += 1
    }
    if let stray { problems.append((.strayQuote, stray..<stray + 1, rowStart)) }
    var end = position
    while end > start {
      let length = Blank.length(in: bytes, before: end)
      if length == 0 { break }
      end -= length
    }
    cells.append(CellRange(start: start, end: max(start, end), form: .plain))
  }

  private mutating func readQuoted() {
    let start = position
    var form = CellRange.Form.quoted
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == .carriageReturn { form = .quotedWithEscapes }
      guard byte == .quote else { continue }
      if position < bytes.count, bytes[position] == .quote {
        form = .quotedWithEscapes
        position += 1
        continue
      }
      cells.append(CellRange(start: start, end: position, form: form))
      skipTextAfterQuote()
      return
    }
    problems.append((.unclosedQuote, start..<start + 1, rowStart))
    cells.append(CellRange(start: start, end: position, form: form))
  }

  private mutating func skipTextAfterQuote() {
    skipBlanks()
    let start = position
    while position < bytes.count, bytes[position] != separator, !bytes[position].isLineEnd {
      position += 1
    }
    if position > start { problems.append((.textAfterQuote, start..<position, rowStart)) }
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] != separator {
      let length = Blank.length(in: bytes, at: position)
      if length == 0 { return }
      position += length
    }
  }

  private mutating func skipLineEnd() {
    guard position < bytes.count else { return }
    if bytes[position] == .carriageReturn, position + 1 < bytes.count,
      bytes[position + 1] == .lineFeed
    {
      position += 1
    }
    position += 1
  }
}

extension UInt8 {
  fileprivate var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
}
