// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import datchuan_bench

struct ScaleSizeTests {
  private func sizes(_ words: String) throws -> [ScaleSize] {
    let words = words.split(separator: " ").map(String.init)
    return ScaleSize.all(try BenchSettings(words, workloads: Entrypoint.workloads))
  }

  @Test func `commune and ward run by themselves, larger ones when asked for`() throws {
    #expect(try sizes("scale").map(\.name) == ["commune", "ward"])
    #expect(
      try sizes("scale --officers 10300,192718").map(\.name) == ["province", "nation"])
  }

  @Test func `a size without a name gets the time of the largest named one below it`() throws {
    let sizes = try sizes("scale --officers 40,1000,20000")
    #expect(sizes.map(\.name) == ["40 officers", "1000 officers", "20000 officers"])
    #expect(sizes.map(\.timeLimit) == [60, 120, 900])
  }

  @Test func `only what each size gets by itself is watched`() throws {
    func isWatched(_ words: String) throws -> Bool {
      let words = words.split(separator: " ").map(String.init)
      return ScaleFigures.isWatched(try BenchSettings(words, workloads: Entrypoint.workloads))
    }
    #expect(try isWatched("scale --officers 10300 --seeds 1 --threads 2"))
    #expect(try !isWatched("scale --time-limit 5"))
    #expect(try !isWatched("scale --effort 1"))
    #expect(try !isWatched("scale --master simplex"))
    #expect(try !isWatched("scale --highs libhighs.so"))
  }
}
