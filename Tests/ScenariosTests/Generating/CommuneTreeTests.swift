// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Scenarios

@Suite struct CommuneTreeTests {
  @Test func `one commune has nothing above it`() {
    let tree = CommuneTree(communes: 1, officers: 83)
    #expect(tree.provinces.isEmpty)
    #expect(tree.communes.map(\.prefix) == [""])
    #expect(tree.communes.map(\.officers) == [83])
  }

  @Test func `the nation has 34 provinces of 38 to 168 communes`() {
    let tree = CommuneTree(communes: 3321, officers: 192_718)
    let sizes = tree.provinces.map { province in
      tree.communes.count { $0.province == province.unit }
    }
    #expect(sizes.count == 34)
    #expect(sizes.max() == 168)
    #expect(sizes.min() == 38)
    #expect(Set(tree.communes.map(\.officers)) == [58, 59])
    #expect(tree.communes.reduce(0) { $0 + $1.officers } == 192_718)
    #expect(tree.provinces.reduce(0) { $0 + $1.officers } == 192_718)
    #expect(Set(tree.communes.map(\.prefix)).count == 3321)
    #expect(Set(tree.communes.map(\.officerPrefix)).count == 3321)
  }

  @Test(arguments: [2, 38, 100, 400, 5000])
  func `every province has a commune and every commune an officer`(communes: Int) {
    let tree = CommuneTree(communes: communes, officers: communes)
    #expect(tree.communes.count == communes)
    #expect(tree.communes.allSatisfy { $0.officers == 1 })
    #expect(tree.provinces.allSatisfy { $0.officers >= 1 })
  }
}
