// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Reads the cells of one row as values; what is wrong is reported and comes out as nothing.
struct RowReader {
  let row: SourceRow
  let schema: TableSchema
  let context: ReadingContext

  var findings: Findings { context.findings }

  /// The cell of a column.
  ///
  /// - Precondition: the schema has the column.
  func field(_ column: String) -> Field { row.field(place(column)) }

  private func place(_ column: String) -> Int {
    guard let place = schema.index(of: column) else {
      preconditionFailure("The table \(schema.name) has no column \(column)")
    }
    return place
  }

  /// The cell of a column that must not be empty.
  func neededField(_ column: String) -> Field? {
    let place = place(column)
    let field = row.field(place)
    if !field.isEmpty { return field }
    if !row.lacks(place) { findings.report(.emptyCell(column, at: field.spot)) }
    return nil
  }

  /// The cell of a column unless it is empty.
  func givenField(_ column: String) -> Field? {
    let field = field(column)
    return field.isEmpty ? nil : field
  }
}

// MARK: - Texts

extension RowReader {
  func text(_ column: String) -> String? { plainText(column) ?? neededField(column)?.text }

  func optionalText(_ column: String) -> String? { plainText(column) }

  /// A text that many rows repeat, such as the name of a people or of a field of study.
  func optionalWord(_ column: String) -> String? { plainText(column).map(context.words.shared) }

  /// The text of a cell unless it is empty; made without the place, which only mistakes need.
  private func plainText(_ column: String) -> String? {
    let text = row.text(place(column))
    return text.isEmpty ? nil : text
  }

  /// Reads a name that this row gives to something.
  func identifier(_ column: String) -> String? {
    guard let field = neededField(column) else { return nil }
    if field.text.isIdentifier { return field.text }
    findings.report(.badIdentifier(field.text, at: field.spot))
    return nil
  }

  /// Reads the name of something that must exist.
  func reference(_ column: String, to noun: Noun) -> String? {
    plainText(column).flatMap { context.names.shared(noun, $0) }
      ?? neededField(column).flatMap { reference($0, to: noun) }
  }

  func optionalReference(_ column: String, to noun: Noun) -> String? {
    guard let text = plainText(column) else { return nil }
    return context.names.shared(noun, text) ?? reference(field(column), to: noun)
  }

  private func reference(_ field: Field, to noun: Noun) -> String? {
    if let name = context.names.shared(noun, field.text) { return name }
    context.reportUnknown(noun, field.text, in: field, at: 0..<field.text.count)
    return nil
  }

  /// Reads names between semicolons, each of which must exist.
  func references(_ column: String, to noun: Noun) -> [String] {
    if plainText(column) == nil { return [] }
    let field = field(column)
    return parts(of: field).compactMap { part in
      if let name = context.names.shared(noun, part.text) { return name }
      let range = part.offset..<part.offset + part.text.count
      context.reportUnknown(noun, part.text, in: field, at: range)
      return nil
    }
  }

  func words(_ column: String) -> [String] {
    if plainText(column) == nil { return [] }
    return context.words.shared(parts(of: field(column)).map(\.text))
  }

  /// The parts of a list, of which none may be empty and none appear twice.
  func parts(of field: Field) -> [Field.Part] {
    let parts = field.parts
    if parts.count < 2, field.text != ";" { return parts }
    var seen: Set<String> = []
    return parts.filter { part in
      if part.text.isEmpty {
        findings.report(.emptyPart(at: field.spot(part.offset, 1)))
        return false
      }
      if !seen.insert(part.text).inserted {
        findings.report(
          .repeatedPart(part.text, at: field.spot(part.offset, part.text.count)))
        return false
      }
      return true
    }
  }
}

// MARK: - Words with a fixed meaning

extension RowReader {
  func flag(_ column: String) -> Bool? { neededField(column).flatMap(flag) }

  func optionalFlag(_ column: String) -> Bool? { givenField(column).flatMap(flag) }

  private func flag(_ field: Field) -> Bool? {
    switch field.text {
    case "yes": return true
    case "no": return false
    default:
      findings.report(.badFlag(field.text, at: field.spot))
      return nil
    }
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ column: String, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let field = neededField(column) else { return nil }
    if let choice = Choice(rawValue: field.text) { return choice }
    findings.report(
      .unknownWord(field.text, known: Choice.allCases.map(\.rawValue), at: field.spot))
    return nil
  }
}

// MARK: - Time

extension RowReader {
  func day(_ column: String) -> Day? { plainDay(column) ?? neededField(column).flatMap(day) }

  func optionalDay(_ column: String) -> Day? { plainDay(column) ?? givenField(column).flatMap(day) }

  private func plainDay(_ column: String) -> Day? {
    plainText(column).flatMap(Day.init(text:)).flatMap { $0.isUsable ? $0 : nil }
  }

  private func day(_ field: Field) -> Day? {
    if let day = Day(text: field.text), day.isUsable { return day }
    findings.report(.badDay(field.text, at: field.spot))
    return nil
  }

  func quarter(_ column: String) -> Quarter? { neededField(column).flatMap(quarter) }

  func optionalQuarter(_ column: String) -> Quarter? { givenField(column).flatMap(quarter) }

  private func quarter(_ field: Field) -> Quarter? {
    if let quarter = Quarter(text: field.text), quarter.isUsable { return quarter }
    findings.report(.badQuarter(field.text, at: field.spot))
    return nil
  }

  /// Reports a last quarter that comes before the first.
  func checkOrder(_ from: Quarter?, _ to: Quarter?, lastColumn: String) {
    guard let from, let to, to < from else { return }
    findings.report(.reversed(from.description, to.description, at: field(lastColumn).spot))
  }

  /// Reports a last day that comes before the first.
  func checkOrder(_ from: Day?, _ to: Day?, lastColumn: String) {
    guard let from, let to, to < from else { return }
    findings.report(.reversed(from.description, to.description, at: field(lastColumn).spot))
  }
}

// MARK: - Numbers

extension RowReader {
  func count(_ column: String, in range: ClosedRange<Int>) -> Int? {
    neededField(column).flatMap { count($0, in: range) }
  }

  func optionalCount(_ column: String, in range: ClosedRange<Int>) -> Int? {
    givenField(column).flatMap { count($0, in: range) }
  }

  private func count(_ field: Field, in range: ClosedRange<Int>) -> Int? {
    if let value = field.text.wholeNumber, range.contains(value) { return value }
    findings.report(.badCount(field.text, range: range, at: field.spot))
    return nil
  }

  func money(_ column: String) -> Money? { neededField(column).flatMap(money) }

  func optionalMoney(_ column: String) -> Money? { givenField(column).flatMap(money) }

  private func money(_ field: Field) -> Money? {
    if let value = field.text.wholeNumber, value <= Self.largestAmount {
      return Money(dong: value)
    }
    findings.report(.badMoney(field.text, largest: Self.largestAmount, at: field.spot))
    return nil
  }

  /// Ten thousand milliards: more than a country spends on this, and beyond it the solver's own
  /// numbers no longer tell one dong from the next.
  private static let largestAmount = 10_000_000_000_000

  func decimal(_ column: String, in range: ClosedRange<Thousandths>) -> Thousandths? {
    neededField(column).flatMap { decimal($0, in: range) }
  }

  func optionalDecimal(_ column: String, in range: ClosedRange<Thousandths>) -> Thousandths? {
    givenField(column).flatMap { decimal($0, in: range) }
  }

  private func decimal(_ field: Field, in range: ClosedRange<Thousandths>) -> Thousandths? {
    if let value = Thousandths(text: field.text), range.contains(value) { return value }
    findings.report(.badDecimal(field.text, range: range, at: field.spot))
    return nil
  }
}

extension String {
  /// The number that plain digits write, when it is not beyond all use.
  var wholeNumber: Int? {
    guard !isEmpty, utf8.count <= 17,
      utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(self)
  }
}
