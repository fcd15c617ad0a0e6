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
      let vi = more.map { "thêm \($0.load.vietnamese) người vắng trong \($0.quarter.vietnamese)" }
      let en = more.map { "\($0.load) more away in \($0.quarter.english)" }
      return BilingualText(
        "\(title.vietnamese): " + vi.joined(separator: ", "),
        "\(title.english): " + en.joined(separator: ", "))
    case .intake(let intake):
      let title = scenario.title(of: intake.programme)
      return BilingualText(
        "tuyển sinh thêm một đợt: \(title), \(intake.quarter.vietnamese)",
        "one more intake: \(title), \(intake.quarter.english)")
    case .eligibility(let programme, let officer):
      let (title, name) = (scenario.title(of: programme), scenario.nameAndNumber(of: officer))
      return BilingualText(
        "cho \(name) dự học dù chưa đủ điều kiện: \(title)",
        "\(name) admitted though not eligible: \(title)")
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
