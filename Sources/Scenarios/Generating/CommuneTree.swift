// SPDX-License-Identifier: GPL-3.0-or-later

/// The communes of a synthetic scenario, in provinces where there is more than one.
struct CommuneTree {
  /// A copy of the original's units, with officers of its own.
  struct Commune {
    /// What stands before the identifiers of its units; empty where there is one commune only.
    let prefix: String

    /// What stands before the numbers of its officers.
    let officerPrefix: String
    let title: String

    /// The unit above it.
    let province: String?
    let officers: Int
  }

  struct Province {
    let unit: String
    let title: String
    let officers: Int
  }

  let communes: [Commune]

  /// Empty where there is one commune only.
  let provinces: [Province]

  static let nation = "nation"

  /// The communes of each province since 7/2025, largest first: 3,321 in 34 provinces.
  ///
  /// Source: the list of communes, wards and special zones after the reorganisation of 7/2025; the
  /// largest (168) and the smallest (38) are published, the others were not checked one by one.
  private static let communesByProvince = [
    168, 166, 148, 135, 130, 129, 126, 124, 124, 124, 114, 104, 103, 102, 102, 102, 99, 99, 96, 96,
    95, 94, 92, 78, 75, 69, 65, 65, 64, 56, 54, 45, 40, 38,
  ]

  /// - Precondition: there is a commune, and an officer for each.
  init(communes count: Int, officers: Int) {
    precondition(count >= 1 && officers >= count, "Every commune has an officer")
    let ends = (0...count).map { $0 * officers / count }
    let sizes = zip(ends.dropFirst(), ends).map { $0 - $1 }
    guard count > 1 else {
      communes = [
        Commune(
          prefix: "", officerPrefix: "CB-", title: "Xã giả định", province: nil, officers: officers)
      ]
      provinces = []
      return
    }
    var communes: [Commune] = []
    var provinces: [Province] = []
    for (place, size) in Self.provinceSizes(communes: count).enumerated() {
      let code = Self.padded(place + 1, to: 2)
      let own = sizes[communes.count..<communes.count + size]
      for (number, officers) in own.enumerated() {
        let commune = Self.padded(number + 1, to: 3)
        communes.append(
          Commune(
            prefix: "p\(code)-c\(commune)-", officerPrefix: "CB-\(code)-\(commune)-",
            title: "Xã giả định \(code)-\(commune)", province: "p\(code)", officers: officers))
      }
      provinces.append(
        Province(
          unit: "p\(code)", title: "Tỉnh giả định \(code)", officers: own.reduce(0, +)))
    }
    self.communes = communes
    self.provinces = provinces
  }

  /// As many provinces as the share of all communes asks for, their sizes like the real ones'.
  private static func provinceSizes(communes: Int) -> [Int] {
    let all = communesByProvince
    let total = all.reduce(0, +)
    let count = Ratio(numerator: communes, denominator: total).scaled(all.count)
    let weights = Array(all.prefix(min(all.count, max(1, count))))
    return Apportionment.byLargestRemainder(communes, among: weights)
  }

  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
