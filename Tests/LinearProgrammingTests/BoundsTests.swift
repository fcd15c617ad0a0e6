// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import Testing

@Suite struct BoundsTests {
  @Test func `each way of writing bounds sets the ends it names`() {
    #expect(Bounds.free == Bounds(lower: nil, upper: nil))
    #expect(Bounds.atLeast(2) == Bounds(lower: 2, upper: nil))
    #expect(Bounds.atMost(2) == Bounds(lower: nil, upper: 2))
    #expect(Bounds.exactly(2) == .between(2, 2))
    #expect(Bounds.unit == .between(0, 1))
  }

  @Test func `containment includes the ends and the tolerance`() {
    #expect(Bounds.unit.contains(0) && Bounds.unit.contains(1))
    #expect(!Bounds.unit.contains(1.1))
    #expect(Bounds.unit.contains(1.1, tolerance: 0.2))
    #expect(Bounds.free.contains(-1e300))
  }

  @Test func `bounds out of order are our own mistake`() async {
    await #expect(processExitsWith: .failure) { _ = Bounds.between(2, 1) }
  }

  @Test func `an infinite end is our own mistake`() async {
    await #expect(processExitsWith: .failure) { _ = Bounds.atMost(.infinity) }
  }
}
