// SPDX-License-Identifier: GPL-3.0-or-later

// What customary words of the files are called in sentences. Files name levels, fields of study,
// groups and tags by identifiers only; those of the shipped frame, and others that offices use, are
// known here. English takes the identifier's own words. Any other word stands between quotation marks.
enum CommonNames {
  /// The levels of a dimension where it has words of its own.
  static let levels: [String: [String: BilingualText]] = [
    "state-management": [
      "specialist": BilingualText("ngạch chuyên viên", "specialist grade"),
      "principal": BilingualText("ngạch chuyên viên chính", "principal grade"),
      "senior": BilingualText("ngạch chuyên viên cao cấp", "senior grade"),
    ],
    "political-theory": ["advanced": BilingualText("cao cấp", "advanced")],
    "leader-course": ["division": BilingualText("cấp phòng", "division")],
  ]

  /// The levels of any other dimension.
  static let anyLevel: [String: BilingualText] = [
    "none": BilingualText("chưa có", "nothing"),
    "done": BilingualText("đã hoàn thành", "completed"),
    "certificate": BilingualText("có chứng chỉ", "certificate"),
    "elementary": BilingualText("sơ cấp", "elementary"),
    "intermediate": BilingualText("trung cấp", "intermediate"),
    "college": BilingualText("cao đẳng", "college"),
    "bachelor": BilingualText("đại học", "bachelor's degree"),
    "master": BilingualText("thạc sĩ", "master's degree"),
    "doctor": BilingualText("tiến sĩ", "doctorate"),
    "basic": BilingualText("cơ bản", "basic"),
    "advanced": BilingualText("nâng cao", "advanced"),
    "category-1": BilingualText("đối tượng 1", "category 1"),
    "category-2": BilingualText("đối tượng 2", "category 2"),
    "category-3": BilingualText("đối tượng 3", "category 3"),
    "category-4": BilingualText("đối tượng 4", "category 4"),
  ]

  static let fields: [String: String] = [
    "accounting": "kế toán", "administration": "hành chính", "agriculture": "nông nghiệp",
    "animal-husbandry": "chăn nuôi", "architecture": "kiến trúc", "archives": "văn thư - lưu trữ",
    "banking": "ngân hàng", "biotechnology": "công nghệ sinh học", "construction": "xây dựng",
    "culture": "văn hóa", "economics": "kinh tế", "education": "sư phạm",
    "education-management": "quản lý giáo dục", "electronics": "điện tử",
    "engineering": "kỹ thuật", "environment": "môi trường", "finance": "tài chính",
    "fisheries": "thủy sản", "forestry": "lâm nghiệp", "history": "lịch sử",
    "human-resources": "quản trị nhân lực", "information-technology": "công nghệ thông tin",
    "journalism": "báo chí", "land-management": "quản lý đất đai", "law": "luật",
    "library-science": "thư viện", "mathematics": "toán học", "mechanics": "cơ khí",
    "medicine": "y khoa", "military": "quân sự", "nursing": "điều dưỡng",
    "party-building": "xây dựng Đảng", "pharmacy": "dược", "philology": "ngữ văn",
    "physical-education": "giáo dục thể chất", "politics": "chính trị học",
    "public-administration": "quản lý công", "public-health": "y tế công cộng",
    "rural-development": "phát triển nông thôn", "social-work": "công tác xã hội",
    "sociology": "xã hội học", "sports": "thể dục thể thao", "surveying": "trắc địa",
    "theory": "lý luận chính trị", "tourism": "du lịch", "transport": "giao thông",
    "urban-management": "quản lý đô thị", "veterinary": "thú y",
  ]

  /// Groups of positions, and tags.
  static let groups: [String: String] = [
    "cell": "chi bộ", "civil-servant": "công chức chuyên môn", "committee": "cấp ủy",
    "committee-member": "cấp ủy viên", "commune-leader": "lãnh đạo cấp xã",
    "commune-officer": "cán bộ, công chức xã", "division-deputy": "cấp phó phòng, ban",
    "division-head": "cấp trưởng phòng, ban", "force": "lực lượng vũ trang",
    "front-staff": "cơ quan Mặt trận", "hamlet": "thôn, xóm", "leadership": "lãnh đạo",
    "military": "quân sự", "part-time": "kiêm nhiệm", "party-staff": "cơ quan Đảng",
    "public-employee": "viên chức", "public-unit": "đơn vị sự nghiệp",
    "religious-area": "vùng có đạo", "standing-committee": "ban thường vụ",
  ]

  static let funds: [String: String] = [
    "city": "ngân sách thành phố", "commune": "ngân sách xã", "district": "ngân sách huyện",
    "ethnic-minority": "kinh phí vùng dân tộc thiểu số", "party": "kinh phí khối Đảng",
    "province": "ngân sách tỉnh", "state": "ngân sách trung ương", "ward": "ngân sách phường",
  ]

  /// A word with what it is called in Vietnamese; quoted in both languages where that is not known.
  static func text(of word: String, in names: [String: String]) -> BilingualText {
    guard let name = names[word] else { return BilingualText(word.quoted, word.quoted) }
    return BilingualText(name, word.replacing("-", with: " "))
  }
}

extension Level {
  /// What the level is called: `đại học`; a word that only the files know stands in quotation marks.
  package var wording: BilingualText {
    CommonNames.levels[dimension.text]?[name] ?? CommonNames.anyLevel[name]
      ?? BilingualText(name.quoted, name.quoted)
  }
}

extension String {
  /// What a field of study is called: `công nghệ thông tin`.
  package var wordingAsField: BilingualText { CommonNames.text(of: self, in: CommonNames.fields) }

  /// What a group of positions, or a tag, is called.
  package var wordingAsGroup: BilingualText { CommonNames.text(of: self, in: CommonNames.groups) }
}

extension Scenario {
  /// What a fund is called: `kinh phí của Xã Xuân Hưng` where one unit alone has it.
  package func wording(of fund: Fund.ID) -> BilingualText {
    let owners = units.filter { $0.fund == fund }
    let topmost = owners.filter { unit in
      !path(from: unit.id).contains { above in
        above != unit.id && owners.contains { $0.id == above }
      }
    }
    if topmost.count == 1, let title = topmost.first?.title {
      return BilingualText("kinh phí của \(title)", "the fund of \(title)")
    }
    guard CommonNames.funds[fund.text] != nil else {
      return BilingualText("nguồn kinh phí \(fund.text.quoted)", "the fund \(fund.text.quoted)")
    }
    let name = CommonNames.text(of: fund.text, in: CommonNames.funds)
    return BilingualText(name.vietnamese, "the \(name.english) budget")
  }

  /// Whose absence a cap limits: the unit's title, else whom the cap's condition means; its identifier
  /// beside, where another cap means the same people.
  package func wording(of cap: AbsenceCap.ID) -> BilingualText {
    if let unit = units.first(where: { "unit:" + $0.id.text == cap.text }) {
      return BilingualText(unit.title, unit.title)
    }
    guard let row = absenceCaps.first(where: { $0.id == cap }) else {
      return BilingualText(cap.text.quoted, cap.text.quoted)
    }
    let isAlone = !absenceCaps.contains { $0.id != cap && $0.who == row.who }
    let mark = isAlone ? "" : " (\(cap.text))"
    if row.who == .all { return BilingualText("mọi người\(mark)", "everybody\(mark)") }
    return row.who.wording(in: self)
      .behind("những người có điều kiện: ", "those with: ", closing: mark)
  }
}
