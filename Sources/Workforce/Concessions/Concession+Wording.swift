// SPDX-License-Identifier: GPL-3.0-or-later

extension Concession {
  /// What would have to give way, in a clause without full stop.
  public func wording(in scenario: Scenario) -> BilingualText {
    switch self {
    case .seats(let id, let more):
      let place = id.unit.map { " (\(scenario.title(of: $0)))" } ?? ""
      let title = scenario.title(of: id.programme)
      return BilingualText(
        "cần thêm \(more) suất học: \(title), \(id.quarter.vietnamese)\(place)",
        "\(more) more seat\(more == 1 ? "" : "s"): \(title), \(id.quarter.english)\(place)")
    case .classes(let id, let more):
      let title = scenario.title(of: id.programme)
      return BilingualText(
        "cần mở thêm \(more) lớp: \(title), \(id.quarter.vietnamese)",
        "\(more) more class\(more == 1 ? "" : "es"): \(title), \(id.quarter.english)")
    case .classMinimum(let id, let least):
      let title = scenario.title(of: id)
      let minimum = scenario.programme(id).classTerms?.minimum ?? least
      return BilingualText(
        "mở lớp khi chỉ có \(least) học viên (tối thiểu hiện là \(minimum)): \(title)",
        "classes of \(least == 1 ? "one learner" : "\(least) learners") (the minimum is \(minimum)): "
          + title)
    case .money(let fund, let year, let more):
      let name = scenario.wording(of: fund)
      return BilingualText(
        "cần thêm \(more.vietnamese), \(name.vietnamese), năm \(year)",
        "\(more.english) more, \(name.english), \(year)")
    case .absence(let id, let unit, let more):
      let title =
        unit.map { BilingualText(scenario.title(of: $0), scenario.title(of: $0)) }
        ?? scenario.wording(of: id)
      let amounts = more.map { share -> BilingualText in
        let days = share.load.workingDays
        return BilingualText(
          "thêm \(share.load.vietnamese) người vắng\(days.vietnamese) trong \(share.quarter.vietnamese)",
          "\(share.load) more away\(days.english) in \(share.quarter.english)")
      }
      return amounts.joined(by: ", ", ", ").behind(
        "giới hạn vắng của \(title.vietnamese): ", "the absence cap of \(title.english): ")
    case .intake(let intake):
      let title = scenario.title(of: intake.programme)
      return BilingualText(
        "tuyển sinh thêm một đợt: \(title), \(intake.quarter.vietnamese)",
        "one more intake: \(title), \(intake.quarter.english)")
    case .eligibility(let programme, let officer):
      let (title, name) = (scenario.title(of: programme), scenario.nameAndNumber(of: officer))
      let lacking = scenario.lacking(officer, for: programme)
      return BilingualText(
        "cho \(name) dự học dù chưa đủ điều kiện: \(title)\(lacking.vietnamese)",
        "\(name) admitted though not eligible: \(title)\(lacking.english)")
    case .service(let officer, let day):
      let name = scenario.nameAndNumber(of: officer)
      return BilingualText(
        "\(name) công tác đến ngày \(day.vietnamese)", "\(name) serves until \(day)")
    case .permission(let officer, let programme):
      let (title, name) = (scenario.title(of: programme), scenario.nameAndNumber(of: officer))
      return BilingualText(
        "bỏ quyết định không cử \(name): \(title)", "no decision that forbids \(name): \(title)")
    }
  }
}

extension Thousandths {
  /// Behind less than one person's time in a quarter: how many working days that is, five in each of
  /// thirteen weeks.
  fileprivate var workingDays: BilingualText {
    guard count < 1000 else { return BilingualText("", "") }
    let days = (count * 65 + 500) / 1000
    if days == 0 {
      return BilingualText(" (chưa đến 1 ngày làm việc)", " (less than a working day)")
    }
    return BilingualText(
      " (khoảng \(days) ngày làm việc)", " (about \(days) working day\(days == 1 ? "" : "s"))")
  }
}

extension Scenario {
  /// What a programme's condition asks that an officer has not when the horizon begins, in parentheses;
  /// nothing where it fails only later.
  fileprivate func lacking(_ id: Officer.ID, for programme: Programme.ID) -> BilingualText {
    let person = officer(id)
    let verdict = eligibility(
      of: person, for: self.programme(programme), startingIn: horizon.first,
      holding: careerWithoutPlan(of: person).holdings(atEndOf: horizon.eve))
    guard case .no(let refusal) = verdict else { return BilingualText("", "") }
    let asked = refusal.condition(in: self)
    return BilingualText(" (\(asked.vietnamese))", " (\(asked.english))")
  }
}
