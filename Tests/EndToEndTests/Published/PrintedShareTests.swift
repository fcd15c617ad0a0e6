// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Which head-counts the percentages of the documents can be shares of.
@Suite struct PrintedShareTests {
  @Test func `a half is rounded up, and what is cut off is another figure`() {
    #expect(PrintedShare("12.5").isRounded(1, of: 8))
    #expect(PrintedShare("13").isRounded(1, of: 8))
    #expect(PrintedShare("12").isCutOff(1, of: 8))
    #expect(!PrintedShare("12").isRounded(1, of: 8))
    #expect(PrintedShare("33.3").counts(of: 3) == [1])
    #expect(PrintedShare("40").counts(of: 3).isEmpty)
  }

  @Test func `no 83 officers have 19,23 % young or 23,08 % women; 26, 52 and 78 have both`() {
    let (young, women) = (PrintedShare("19.23"), PrintedShare("23.08"))
    #expect(young.counts(of: 83).isEmpty && women.counts(of: 83).isEmpty)
    let bases = (1...100).filter { !young.counts(of: $0).isEmpty && !women.counts(of: $0).isEmpty }
    #expect(bases == [26, 52, 78])
    #expect(young.counts(of: 26) == [5] && women.counts(of: 26) == [6])
  }

  @Test func `the hamlets' shares fit no count at two places, and 77 times three posts at one`() {
    let printed = ["40.30", "16.50", "5.60"].map(PrintedShare.init)
    let padded = ["40.3", "16.5", "5.6"].map(PrintedShare.init)
    func bases(_ shares: [PrintedShare], to most: Int) -> [Int] {
      (1...most).filter { base in shares.allSatisfy { !$0.counts(of: base).isEmpty } }
    }
    #expect(bases(printed, to: 400).isEmpty)
    // Three posts a hamlet: the base is a multiple of three.
    #expect(bases(padded, to: 250).filter { $0.isMultiple(of: 3) } == [231])
    #expect(padded.map { $0.counts(of: 231) } == [[93], [38], [13]])
  }

  @Test func `43 leaders of schools and the health station are the fewest that fit`() {
    let shares = ["4.7", "62.8"].map(PrintedShare.init)
    let fewest = (1...100).first { base in shares.allSatisfy { !$0.counts(of: base).isEmpty } }
    #expect(fewest == 43)
    #expect(shares.map { $0.counts(of: 43) } == [[2], [27]])
    let printed = ["4.70", "62.80"].map(PrintedShare.init)
    #expect(!(1...300).contains { base in printed.allSatisfy { !$0.counts(of: base).isEmpty } })
  }
}
