// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce

struct AbsenceCapTests {
  @Test func `a cap is in force between its quarters, both counted`() {
    let horizon = Horizon(from: Quarter(2027, 1), through: Quarter(2027, 4))
    func inForce(_ from: Quarter?, _ to: Quarter?) -> [Int] {
      let cap = AbsenceCap(id: "c", from: from, to: to, load: .one)
      return horizon.filter(cap.isInForce).map(\.number)
    }
    #expect(inForce(nil, nil) == [1, 2, 3, 4])
    #expect(inForce(Quarter(2027, 2), nil) == [2, 3, 4])
    #expect(inForce(nil, Quarter(2027, 2)) == [1, 2])
    #expect(inForce(Quarter(2027, 2), Quarter(2027, 3)) == [2, 3])
  }
}
