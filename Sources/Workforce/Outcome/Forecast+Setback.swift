// SPDX-License-Identifier: GPL-3.0-or-later

extension Forecast.Setback {
  /// The word for it in files.
  package var name: String {
    switch self {
    case .hazard(let hazard): hazard.rawValue
    case .plan: "plan"
    }
  }

  package init?(name: String) {
    if name == "plan" {
      self = .plan
    } else if let hazard = Hazard(rawValue: name) {
      self = .hazard(hazard)
    } else {
      return nil
    }
  }
}
