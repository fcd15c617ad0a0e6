// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

extension SyntheticScenario {
  /// What the folder says of itself: that it is made up, how it can be made again, how like it is.
  var readme: String {
    let scenario = original.scenario
    let communes = tree.communes.count
    let units = order.communes.map { " --units \($0)" } ?? ""
    return """
      # Kịch bản giả định / A synthetic scenario

      **Không có người thật.** Kịch bản này do `datchuan generate` tạo ra theo «\(scenario.name)»; họ tên, ngày sinh được
      gieo ngẫu nhiên. Chỉ dùng để thử công cụ và đo tốc độ, không dùng để báo cáo.

      **Nobody here is real.** Made up after “\(scenario.name)”; names and birthdays are drawn by chance. For trying the
      tool and for measuring it, never for a report.

          datchuan generate --like ORIGINAL --officers \(order.officers)\(units) --seed \(order.seed) --out FOLDER

      | | Original | Here |
      |---|---|---|
      | officers | \(original.people.count) | \(order.officers) |
      | communes | 1 | \(communes) |
      | provinces | – | \(tree.provinces.count) |
      | units | \(scenario.units.count) | \(scenario.units.count * communes + (communes > 1 ? tree.provinces.count + 1 : 0)) |

      SHA-256 of the original: `\(original.digest)`. The same original, numbers and seed give the same bytes.

      ## How like the original it is

      - **Position groups** keep their proportions to within one officer (largest remainders).
      - **Officers**: each is drawn from one officer of the original with all that belongs together: post, unit, sex, Party
        membership, planned position, what is held and since when, training under way, leave. Of n officers in a group of
        which the original has m, everyone of the m is drawn ⌊n / m⌋ or ⌈n / m⌉ times. So whatever c of the m share (a sex, a
        post, a level, a gap) is shared here by n · c / m officers to within min(c, m − c).
      - **Age**: birthdays move by at most \(SyntheticDays.largestShift) days and never out of their quarter of retirement; entry into service by at
        most a month.
      - **Communes** differ in size by at most one officer; their units are the original's.
      - **Seats** of each programme and unit, in all years together, keep their proportion to the officers to within one seat.
        Seats for a unit are each commune's own; seats open to all are the province's, or the nation's where the original has
        enough for everybody.
      - **Money** is in proportion to within 1,000 dong a fund and year: funds of units are each commune's own, funds that
        programmes name stay one for all.
      - **Absence caps** of `absence.csv` are each commune's own and in proportion to within 0.001.
      - **Classes** are as large as in the original, or smaller where communes are, in proportion.
      - **Decisions** that somebody must study stay as long as the programme has seats.
      - **Targets** are those of the original; counts grow with the officers. Conditions that name units or officers of the
        original are put as tags (`unit-…`, `within-…`, `officer-…`).

      """
  }
}
