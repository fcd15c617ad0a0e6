// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Workforce
import WorkforceTestSupport

@testable import DatChuanTool

@Suite struct OrganisationPartsTests {
  @Test func `a province falls into its communes, a country's only province too`() {
    let scenario = ScenarioBuilder()
      .unit("province", parent: "commune").unit("north", parent: "province")
      .unit("south", parent: "province").unit("office", parent: "south").build()
    let parts = OrganisationParts(of: scenario)
    #expect(parts.depth == 2)
    #expect(parts.part(of: "office") == "south" && parts.part(of: "north") == "north")
    #expect(parts.part(of: "province") == nil && parts.part(of: "commune") == nil)
  }

  @Test func `a unit without others below is its only part`() {
    let parts = OrganisationParts(of: ScenarioBuilder().build())
    #expect(parts.depth == 0 && parts.part(of: "commune") == "commune")
  }
}
