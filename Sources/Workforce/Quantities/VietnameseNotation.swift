// SPDX-License-Identifier: GPL-3.0-or-later

// How sentences write what the files write as 2027Q1, 2027-03-31, 1000000 and 0.15.

extension Quarter {
  /// Writes `quý I/2027`.
  package var vietnamese: String { "quý \(["I", "II", "III", "IV"][number - 1])/\(year)" }

  /// Writes `Q1 2027`.
  package var english: String { "Q\(number) \(year)" }
}

extension Day {
  /// Writes `31/03/2027`.
  package var vietnamese: String {
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(twoDigits(day))/\(twoDigits(month))/\(year)"
  }
}

extension Money {
  /// Writes `1.250.000 đồng`.
  package var vietnamese: String { grouped(by: ".") + " đồng" }

  /// Writes `1,250,000 dong`.
  package var english: String { grouped(by: ",") + " dong" }

  private func grouped(by sign: String) -> String {
    var text = ""
    for (place, digit) in String(dong.magnitude).reversed().enumerated() {
      if place > 0, place.isMultiple(of: 3) { text = sign + text }
      text = String(digit) + text
    }
    return (dong < 0 ? "-" : "") + text
  }
}

extension ExactDecimal {
  /// Writes `2915,12`.
  package var vietnamese: String { description.replacing(".", with: ",") }
}

extension Thousandths {
  /// Writes `0,15`.
  package var vietnamese: String { String(description.map { $0 == "." ? "," : $0 }) }
}
