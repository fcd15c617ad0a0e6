import Glibc

enum Tune {
  static let probes = int("DC_PROBES", 20)
  static let probeIterations = int("DC_PROBEIT", 80)
  static let earlyStop = int("DC_EARLY", 1)
  static let basis = int("DC_BASIS", 1)
  static let cutTolerance = double("DC_CUTTOL", 0.02)
  static let cutsPerRow = int("DC_CUTSPER", 1)
  static let nodeCuts = int("DC_NODECUTS", 0)
  static let tighten = int("DC_TIGHTEN", 1)
  static let shortfalls = int("DC_SHORT", 1)
  static let totals = int("DC_TOTALS", 1)
  static let programmes = int("DC_PROG", 1)
  static let lasting = int("DC_LASTING", 1)
  static let families = int("DC_FAM", 146)
  static let sightings = int("DC_SIGHT", 1)
  static let probeOfficers = int("DC_PROBEOFF", 0)
  static let passes = int("DC_PASSES", 2)
  static let reach = int("DC_REACH", 1)
  static let trials = int("DC_TRIALS", 14)
  static let plunge = double("DC_PLUNGE", 0.3)
  static let covers = int("DC_COVERS", 1)
  static let moves = int("DC_MOVES", 20)
  static let trace = int("DC_TRACE", 0)
  static func int(_ name: String, _ d: Int) -> Int {
    guard let p = unsafe getenv(name) else { return d }
    return unsafe Int(String(cString: p)) ?? d
  }
  static func double(_ name: String, _ d: Double) -> Double {
    guard let p = unsafe getenv(name) else { return d }
    return unsafe Double(String(cString: p)) ?? d
  }
  static func cpu() -> Double {
    var t = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t)
    return Double(t.tv_sec) + Double(t.tv_nsec) * 1e-9
  }
  static func say(_ text: @autoclosure () -> String) {
    guard trace > 0 else { return }
    let text = text() + "\n"
    unsafe text.withCString { p in _ = unsafe write(2, p, strlen(p)) }
  }
}
