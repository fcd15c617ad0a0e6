// SPDX-License-Identifier: GPL-3.0-or-later

import Tracking
import Workforce
import WorkforceTestSupport

extension Journal {
  /// Records something at noon of a day.
  mutating func record(
    _ happening: Happening, trueFrom: Day, at day: Day? = nil, replaces: Int? = nil
  ) {
    let day = day ?? trueFrom
    append(
      TrainingEvent(happening, trueFrom: trueFrom, recordedBy: "thử", replaces: replaces),
      at: Moment(seconds: day.sinceEpoch * 86_400 + 5 * 3600))
  }
}
