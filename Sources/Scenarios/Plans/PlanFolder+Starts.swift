// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
package import Workforce

extension PlanFolder {
  /// The name of the table of enrolments in a plan's folder.
  package static let enrolmentsFile = PlanTable.enrolmentsFile

  /// The starts of some officers in a table of enrolments; what can't be read is left out.
  ///
  /// - Complexity: the bytes, of which only the rows of those officers are read as a table.
  package static func starts(of officers: [Officer.ID], in bytes: [UInt8]) -> [Commitment] {
    let wanted = Set(officers.map { Array($0.text.utf8) })
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let header = lines.first else { return [] }
    let rows = lines.dropFirst().filter { line in
      var key = line.prefix { $0 != UInt8(ascii: ",") }
      if key.first == UInt8(ascii: "\""), key.last == UInt8(ascii: "\""), key.count > 1 {
        key = key.dropFirst().dropLast()
      }
      return wanted.contains(Array(key))
    }
    let kept = ([header] + rows).joined(separator: [UInt8(ascii: "\n")])
    let (table, _) = CSVReader.read(Array(kept), file: enrolmentsFile)
    return (table.map { Array($0.rows) } ?? []).compactMap { row in
      guard let officer = row["officer"]?.text, let programme = row["programme"]?.text,
        let start = row["start"].flatMap({ Quarter(text: $0.text) })
      else { return nil }
      return Commitment(
        officer: Officer.ID(officer), programme: Programme.ID(programme), start: start)
    }
  }
}
