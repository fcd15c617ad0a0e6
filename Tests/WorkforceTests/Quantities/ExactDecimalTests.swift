// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct ExactDecimalTests {
  @Test(
    arguments: [
      ("0", "0"), ("-0", "0"), ("0.000", "0"), ("12.375", "12.375"), ("-12.50", "-12.5"),
      ("0.05", "0.05"), ("-0.05", "-0.05"), ("100", "100"), ("00.10", "0.1"),
      ("999999999999999999.999999999999999999", "999999999999999999.999999999999999999"),
    ])
  func `a decimal is written in its shortest form`(text: String, shortest: String) {
    #expect(ExactDecimal(text: text)?.description == shortest)
  }

  @Test(
    arguments: [
      "", "-", ".5", "5.", "1.2.3", "1e5", "+1", "1,5", "--1", "１", "1234567890123456789",
      "0.1234567890123456789", " 1", "1 ",
    ])
  func `anything else is refused`(text: String) {
    #expect(ExactDecimal(text: text) == nil)
  }

  @Test func `a tenth ten times is one`() throws {
    let tenth = try #require(ExactDecimal(text: "0.1"))
    var sum = ExactDecimal.zero
    for _ in 0..<10 { sum += tenth }
    #expect(sum == .one)
    #expect(sum.places == 0)
  }

  @Test func `the same value is equal however it is written`() {
    #expect(ExactDecimal(digits: 1500, places: 3) == ExactDecimal(digits: 15, places: 1))
    #expect(ExactDecimal(Thousandths(1500)) == ExactDecimal(digits: 15, places: 1))
    #expect(ExactDecimal(digits: 15, places: 1).digits(places: 3) == 1500)
    #expect(ExactDecimal(digits: 5, places: 1).approximation == 0.5)
    #expect(ExactDecimal(digits: -5, places: 1).magnitude == ExactDecimal(digits: 5, places: 1))
  }

  @Test func `arithmetic is that of whole thousandths`() {
    var random = SplitMixGenerator(seed: 1)
    for _ in 0..<500 {
      let left = Int.random(in: -5000...5000, using: &random)
      let right = Int.random(in: -5000...5000, using: &random)
      let (a, b) = (ExactDecimal(Thousandths(left)), ExactDecimal(Thousandths(right)))
      #expect(a + b == ExactDecimal(Thousandths(left + right)))
      #expect(a - b == ExactDecimal(Thousandths(left - right)))
      #expect(a * b == ExactDecimal(digits: Int128(left) * Int128(right), places: 6))
      #expect((a < b) == (left < right))
      #expect(ExactDecimal(text: (a * b).description) == a * b)
    }
  }
}
