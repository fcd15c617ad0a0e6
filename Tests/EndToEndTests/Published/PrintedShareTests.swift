// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

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

  @Test func `a share is read with comma, point or sign, and nothing else`() {
    #expect(PrintedShare(text: "19,23%") == PrintedShare(text: "19.23"))
    #expect(PrintedShare(text: "100")?.counts(of: 7) == [7])
    #expect(PrintedShare(text: "0,05")?.description == "0.05")
    for text in ["", "%", "1,", ",5", "100,1", "19,234", "-3", "19,2,3", "1e1", "٣"] {
      #expect(PrintedShare(text: text) == nil, "\(text)")
    }
  }

  @Test func `the counts of a base are those that a search of them all finds`() {
    for (text, base) in [("0", 7), ("50", 9), ("33.3", 250), ("99.99", 400), ("100", 13), ("1", 1)]
    {
      let share = PrintedShare(text)
      let all = (0...base).filter { share.isRounded($0, of: base) || share.isCutOff($0, of: base) }
      #expect(share.counts(of: base) == all, "\(text) of \(base)")
    }
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
