// SPDX-License-Identifier: GPL-3.0-or-later

/// ‖A‖ by power iteration, which goes on from where the last solve's ended.
///
/// The estimate is from below: it has a margin, and where a step shows it to be too small it is raised.
struct MatrixNorm {
  private var vector: [Double]
  private(set) var value = 1.0

  private static let margin = 1.03

  /// Goes on from the last solve's direction, by row of the session, which may be short or empty.
  init(_ program: PackedProgram, direction: [Double]) {
    vector = program.constraints.enumerated().map { place, row in
      let known = row < direction.count ? direction[row] : 0
      return known + 1e-3 * (1 + Double(place % 7) / 7)
    }
  }

  mutating func estimate(_ strips: [Strip], steps: Int) {
    for _ in 0..<steps {
      var image = Array(repeating: 0.0, count: vector.count)
      for strip in strips { image = strip.with { [vector] in $0.square(of: vector, onto: image) } }
      let size = image.reduce(0) { $0 + $1 * $1 }.squareRoot()
      let before = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard size > 0, before > 0 else { return }
      value = Self.margin * (size / before).squareRoot()
      vector = image.map { $0 / size }
    }
  }

  /// Where a step has shown that the estimate is too small.
  mutating func raise() { value *= 1.1 }

  func direction(of rows: Int, _ program: PackedProgram) -> [Double] {
    var direction = Array(repeating: 0.0, count: rows)
    for (place, row) in program.constraints.enumerated() { direction[row] = vector[place] }
    return direction
  }
}
