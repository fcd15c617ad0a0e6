// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// How a quantity grows with size: the exponent p of the best c · sizeᵖ.
///
/// The slope of the least-squares line through the points (log size, log quantity). 1 is linear.
struct Growth {
  let exponent: Double

  /// - Precondition: sizes and quantities are positive, and there are at least two sizes.
  init(_ points: [(size: Double, quantity: Double)]) {
    let logs = points.map { (x: log($0.size), y: log($0.quantity)) }
    let meanX = logs.reduce(0) { $0 + $1.x } / Double(logs.count)
    let meanY = logs.reduce(0) { $0 + $1.y } / Double(logs.count)
    let spread = logs.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    precondition(spread > 0, "Growth is seen between different sizes")
    exponent = logs.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) } / spread
  }

  /// What the quantity is multiplied by whenever the size doubles.
  var perDoubling: Double { exp2(exponent) }

  /// The same between neighbours: how it grows from each point to the next, first nothing.
  ///
  /// - Precondition: sizes rise, and all is positive.
  static func perDoubling(_ points: [(size: Double, quantity: Double)]) -> [Double?] {
    points.indices.map { place in
      place == 0 ? nil : Growth(Array(points[(place - 1)...place])).perDoubling
    }
  }
}
