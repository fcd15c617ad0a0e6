// SPDX-License-Identifier: GPL-3.0-or-later

/// Reading, gaps, figures and audit of made-up provinces: time and memory per officer.
enum LinearWorkload {
  static let workload = Workload(
    name: "linear",
    abstract: "reading, gaps and audit of up to 200,000 officers: growth and memory",
    run: run)

  private static func run(_ settings: BenchSettings) throws -> WorkloadResult {
    var samples: [ProvinceSample] = []
    for size in settings.sizes {
      let runs = try (0..<settings.runs).map { _ in try ProvinceSample.taken(officers: size) }
      samples.append(ProvinceSample(middleOf: runs))
    }
    var result = WorkloadResult(workload: workload.name)
    result.tables = [times(samples), memory(samples)]
    result.figures = figures(samples)
    if Set(samples.map(\.officers)).count > 1 {
      result.tables.append(growth(samples))
    } else {
      result.notes = ["Growth is seen between sizes; there was only one."]
    }
    return result
  }

  private static func times(_ samples: [ProvinceSample]) -> FigureTable {
    var table = FigureTable(
      "Processor time, in seconds and in microseconds per officer",
      ["officers", "enrolments"]
        + ProvinceSample.steps.flatMap { ["\($0.name) s", "\($0.name) µs/officer"] })
    for sample in samples {
      table.append(
        ["\(sample.officers)", "\(sample.enrolments)"]
          + ProvinceSample.steps.flatMap { step in
            let seconds = sample[keyPath: step.elapsed].processor
            return [seconds.text(2), (seconds * 1e6 / Double(sample.officers)).text(1)]
          })
    }
    return table
  }

  private static func memory(_ samples: [ProvinceSample]) -> FigureTable {
    var table = FigureTable(
      "Peak memory of the process",
      ["officers", "after reading MB", "in the end MB", "kB/officer in the end"])
    for sample in samples {
      table.append([
        "\(sample.officers)", sample.peakAfterReading.text(0), sample.peak.text(0),
        (sample.peak * 1024 / Double(sample.officers)).text(2),
      ])
    }
    return table
  }

  private static func growth(_ samples: [ProvinceSample]) -> FigureTable {
    var table = FigureTable("Growth: the exponent p of c · officersᵖ", ["what", "exponent"])
    for (name, exponent) in exponents(samples) { table.append([name, exponent.text(3)]) }
    return table
  }

  private static func exponents(_ samples: [ProvinceSample]) -> [(name: String, exponent: Double)] {
    guard Set(samples.map(\.officers)).count > 1 else { return [] }
    func exponent(of quantity: (ProvinceSample) -> Double) -> Double {
      Growth(samples.map { (Double($0.officers), max(quantity($0), 1e-9)) }).exponent
    }
    return ProvinceSample.steps.map { step in
      (step.name, exponent { $0[keyPath: step.elapsed].processor })
    } + [("memory", exponent(of: \.peak))]
  }

  private static func figures(_ samples: [ProvinceSample]) -> [Figure] {
    guard let largest = samples.max(by: { $0.officers < $1.officers }) else { return [] }
    let officers = Double(largest.officers)
    return exponents(samples).map { Figure("linear.\($0.name).exponent", $0.exponent) }
      + ProvinceSample.steps.map { step in
        Figure(
          "linear.\(step.name).us-per-officer",
          largest[keyPath: step.elapsed].processor * 1e6 / officers)
      } + [Figure("linear.memory.kb-per-officer", largest.peak * 1024 / officers)]
  }
}

extension ProvinceSample {
  /// The sample whose every figure is the median of the runs'.
  ///
  /// - Precondition: there is a run, and all are of one province.
  init(middleOf runs: [ProvinceSample]) {
    func middle(_ step: KeyPath<ProvinceSample, Elapsed>) -> Elapsed {
      Elapsed(
        wall: runs.map { $0[keyPath: step].wall }.median,
        processor: runs.map { $0[keyPath: step].processor }.median)
    }
    self.init(
      officers: runs[0].officers, enrolments: runs[0].enrolments, read: middle(\.read),
      gaps: middle(\.gaps), figures: middle(\.figures), audit: middle(\.audit),
      peakAfterReading: runs.map(\.peakAfterReading).median, peak: runs.map(\.peak).median)
  }
}
