// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// How figures are written for people, as an office of the language writes them.
extension Language {
  /// Writes `1.250.000.000 đ`, in English `1,250,000,000`; the blank does not break.
  func money(_ money: Money) -> String {
    let digits = grouped(money.dong)
    return self == .vietnamese ? digits + "\u{A0}đ" : digits
  }

  /// Writes a whole number with its thousands set apart.
  func grouped(_ number: Int) -> String {
    let separator = self == .vietnamese ? "." : ","
    var text = ""
    for (place, digit) in String(number.magnitude).reversed().enumerated() {
      if place > 0, place.isMultiple(of: 3) { text = separator + text }
      text = String(digit) + text
    }
    return number < 0 ? "-" + text : text
  }

  /// Writes an exact number with grouped thousands and the language's decimal sign.
  func decimal(_ number: ExactDecimal) -> String {
    let parts = number.description.split(separator: ".")
    guard let whole = parts.first.flatMap({ Int($0) }) else { return number.description }
    let sign = number.description.hasPrefix("-0") ? "-" : ""
    guard parts.count == 2 else { return grouped(whole) }
    return sign + grouped(whole) + (self == .vietnamese ? "," : ".") + parts[1]
  }

  /// Writes the value of a goal: money where it is money.
  func figure(_ value: ExactDecimal, of goal: Goal) -> String {
    guard goal == .cost, value.places == 0 else { return decimal(value) }
    return money(Money(dong: Int(value.digits)))
  }

  /// Writes `48,19%`; a dash of an empty base.
  func percent(_ rate: ComplianceRate) -> String {
    rate.percent.map { percent(hundredths: $0.digits(places: 2)) } ?? "–"
  }

  /// Writes a share as a percentage with two places, halves up.
  func percent(_ share: ExactDecimal) -> String {
    let hundredths = share * ExactDecimal(10_000)
    let unit = ExactDecimal(digits: 1, places: 0).digits(places: hundredths.places)
    return percent(hundredths: (hundredths.digits * 2 + unit) / (2 * unit))
  }

  private func percent(hundredths: Int128) -> String {
    var digits = String(hundredths)
    while digits.count < 3 { digits = "0" + digits }
    let sign = self == .vietnamese ? "," : "."
    return digits.dropLast(2) + sign + digits.suffix(2) + "%"
  }

  /// Writes `40/83 (48,19%)`.
  func rate(_ numerator: Int, of denominator: Int) -> String {
    let rate = ComplianceRate(numerator: numerator, denominator: denominator, base: "")
    return "\(grouped(numerator))/\(grouped(denominator)) (\(percent(rate)))"
  }

  /// Writes `Quý I/2027`, in English `Q1 2027`.
  func quarter(_ quarter: Quarter) -> String {
    guard self == .vietnamese else { return "Q\(quarter.number) \(quarter.year)" }
    return "Quý\u{A0}\(["I", "II", "III", "IV"][quarter.number - 1])/\(quarter.year)"
  }

  /// Writes `quý I/2027`, in English `Q1 2027`: a quarter inside a sentence.
  func quarterInSentence(_ quarter: Quarter) -> String {
    guard self == .vietnamese else { return self.quarter(quarter) }
    return "q" + self.quarter(quarter).dropFirst()
  }

  /// Writes `01/12/2026`, in English `2026-12-01`.
  func day(_ day: Day) -> String {
    guard self == .vietnamese else { return day.description }
    return "\(twoDigits(day.day))/\(twoDigits(day.month))/\(day.year)"
  }

  /// Writes `1,25 giây`.
  func seconds(_ duration: Duration) -> String {
    let hundredths =
      duration.components.seconds * 100 + duration.components.attoseconds / 10_000_000_000_000_000
    let number = ExactDecimal(digits: Int128(hundredths), places: 2)
    return decimal(number) + (self == .vietnamese ? " giây" : " s")
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension BilingualText {
  func text(in language: Language) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}
