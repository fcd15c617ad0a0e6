// SPDX-License-Identifier: GPL-3.0-or-later

/// What does not grow with the province: settings, posts, standards, programmes, targets.
enum SyntheticCatalogue {
  static let years = 2027...2030

  static func settings(officers: Int) -> String {
    """
    {
      format: 1,
      name: "Tỉnh giả định, \(officers) cán bộ",
      asOf: "2026-12-01",
      horizon: { from: "2027Q1", to: "2030Q4" },
      dimensions: [
        { id: "professional", title: "Chuyên môn", levels: ["none", "college", "bachelor", "master"] },
        { id: "political-theory", title: "Lý luận chính trị",
          levels: ["none", "elementary", "intermediate", "advanced"] },
        { id: "state-management", title: "Quản lý nhà nước",
          levels: ["none", "specialist", "principal"] },
        { id: "digital", title: "Kỹ năng số", levels: ["none", "basic", "advanced"] },
        { id: "refresher", title: "Bồi dưỡng theo vị trí", levels: ["none", "done"] },
      ],
      absenceShare: 1,
      plannedWeight: 0.5,
      priorities: [{ who: "sex = female and age < 42", factor: 1.2 }],
      goals: ["targets", "compliance", "requirements", "earliness", "cost"],
    }

    """
  }

  static let positions = """
    position,title,group,leadership,standard
    head,Trưởng phòng,leadership,yes,head
    specialist,Chuyên viên,civil-servant,no,specialist

    """

  static let standards = """
    standard,requirement,accepts,valid_months,applies,from,until,weight
    head,degree,professional>=bachelor,,,,,10
    head,digital,digital>=basic,,age < 58,,,3
    head,refresher,refresher>=done,60,,,,1
    head,state-management,political-theory>=advanced;state-management>=specialist,,,,,4
    head,theory,political-theory>=intermediate,,,,,10
    specialist,degree,professional>=bachelor@luật|hành-chính,,,,,10
    specialist,digital,digital>=basic,,,,,3
    specialist,refresher,refresher>=done,60,,,,1
    specialist,state-management,state-management>=specialist,,,,,4
    specialist,theory,political-theory>=intermediate,,remaining > 24,,,5

    """

  static let programmes = """
    programme,title,provider,mode,quarters,load,grants,eligible,service_after,class_min,class_max,\
    class_cost,seat_cost,paid,funding
    digital-basic,Kỹ năng số,Sở Nội vụ,online,1,0.05,digital=basic,,,,,,300000,start,own
    refresher,Bồi dưỡng theo vị trí,Xã,full-time,1,0.08,refresher=done,,,1,60,20000000,400000,\
    start,own
    theory-intermediate,Trung cấp lý luận,Trường Chính trị,in-service,3,0.3,\
    political-theory=intermediate,party = yes and professional >= college,12,,,,7800000,quarterly,\
    own:0.3;tinh:0.7

    """

  static let targets = """
    target,title,population,measure,due,goal
    compliant,Đạt mọi tiêu chuẩn,all,compliant,2030Q4,0.6
    digital,Kỹ năng số,age < 50,digital >= basic,2029Q4,0.9
    theory,Trung cấp lý luận chính trị,leadership = yes,meets theory,2030Q4,0.8

    """
}
