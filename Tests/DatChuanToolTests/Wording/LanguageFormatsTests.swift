// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing
import Workforce
import WorkforceTestSupport

@testable import DatChuanTool

@Suite struct LanguageFormatsTests {
  private let vi = Language.vietnamese
  private let en = Language.english

  @Test func `money is grouped by thousands`() {
    #expect(vi.money(Money(dong: 1_250_000_000)) == "1.250.000.000\u{A0}đ")
    #expect(en.money(Money(dong: 1_250_000_000)) == "1,250,000,000")
    #expect(vi.money(Money(dong: -999)) == "-999\u{A0}đ")
    #expect(vi.money(.zero) == "0\u{A0}đ")
    #expect(en.money(Money(dong: -1000)) == "-1,000")
  }

  @Test func `percentages have two places and the language's sign`() {
    let rate = ComplianceRate(numerator: 40, denominator: 83, base: "")
    #expect(vi.percent(rate) == "48,19%")
    #expect(en.percent(rate) == "48.19%")
    #expect(vi.percent(ComplianceRate(numerator: 0, denominator: 83, base: "")) == "0,00%")
    #expect(vi.percent(ComplianceRate(numerator: 0, denominator: 0, base: "")) == "–")
    #expect(en.rate(1, of: 3) == "1/3 (33.33%)")
  }

  @Test func `a gap is shown rounded to two places`() {
    #expect(en.percent("46.444444") == "4644.44%")
    #expect(en.percent("0.000050") == "0.01%")
    #expect(en.percent("0.000049") == "0.00%")
    #expect(vi.percent("1") == "100,00%")
  }

  @Test func `a quarter inside a sentence begins small`() {
    #expect(vi.quarter("2027Q2") == "Quý\u{A0}II/2027")
    #expect(vi.quarterInSentence("2027Q2") == "quý\u{A0}II/2027")
    #expect(en.quarterInSentence("2027Q2") == "Q2 2027")
  }

  @Test func `exact numbers keep their digits`() {
    #expect(vi.decimal("2962.64") == "2.962,64")
    #expect(en.decimal("-0.5") == "-0.5")
    #expect(en.decimal("-1234.5") == "-1,234.5")
    #expect(vi.decimal("79") == "79")
  }

  @Test func `quarters and days are written as the language writes them`() {
    #expect(vi.quarter("2027Q1") == "Quý\u{A0}I/2027")
    #expect(vi.quarter("2030Q4") == "Quý\u{A0}IV/2030")
    #expect(en.quarter("2027Q3") == "Q3 2027")
    #expect(vi.day("2026-12-01") == "01/12/2026")
    #expect(en.day("2026-12-01") == "2026-12-01")
  }
}
