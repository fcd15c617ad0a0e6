// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Planning
import Workforce

/// Planner and peers on one scenario.
///
/// Each goal is given to the peers with the earlier goals held at this planner's values.
struct PeersComparison {
  private let settings: BenchSettings
  private let instance: PeersInstance
  private(set) var table: FigureTable
  private(set) var programs: [[String]] = []
  private(set) var notes: [String] = []
  private(set) var figures: [Figure] = []

  init(_ instance: PeersInstance, _ settings: BenchSettings) throws {
    self.instance = instance
    self.settings = settings
    let held = settings.isPeersOnly ? "nothing held" : "earlier goals held at this planner's values"
    table = FigureTable(
      "\(instance.name): \(held); at most \(settings.timeLimit.shortText) s, a peer on each goal",
      ["goal", "who", "value", "own bound", "gap", "seconds", "peak MB"])
  }

  mutating func run() throws {
    let place = try TemporaryFolder()
    defer { place.remove() }
    let folder = try instance.folder(below: place)
    let plan = place.file("plan")
    let own = settings.isPeersOnly ? nil : planned(folder, to: plan)
    // Without a plan there is nothing to hold earlier goals at.
    let goals =
      try own?.goals.map(\.goal) ?? CommuneWorkload.read(folder).goals.prefix(1).map(\.goal)
    for goal in goals where settings.goals?.contains(goal) ?? true {
      let mine = own?.goals.first { $0.goal == goal }
      if !settings.isPeersOnly {
        append(
          goal, "this planner", value: mine?.value, bound: mine?.bound, seconds: mine?.seconds,
          peak: own?.peak)
      }
      guard !settings.peers.isEmpty else { continue }
      let mps = place.file("\(goal.rawValue).mps")
      defer { try? FileManager.default.removeItem(atPath: mps) }
      guard write(goal, of: folder, holding: own == nil ? nil : plan, to: mps) else { continue }
      try ask(goal, mps: mps, own: mine?.value)
    }
  }

  /// Plans, or notes why there is no plan.
  private mutating func planned(_ folder: String, to out: String) -> PlanSample? {
    let task = OwnTask.plan(
      folder: folder, out: out,
      settings: OwnTask.PlanningSettings(
        timeLimit: settings.timeLimit, effort: settings.effort, gap: settings.gap,
        threads: settings.threads))
    do {
      let sample: PlanSample = try task.taken(atMost: 2 * settings.timeLimit + 600)
      notes.append(
        "\(instance.name): \(sample.officers) officers planned from folder to folder in "
          + "\(sample.seconds.text(1)) s with at most \(sample.peak.text(0)) MB.")
      return sample
    } catch {
      notes.append("\(instance.name): this planner made no plan: \(error)")
      return nil
    }
  }

  /// Writes a goal's program, or notes why it can't be written.
  private mutating func write(
    _ goal: Goal, of folder: String, holding plan: String?, to mps: String
  ) -> Bool {
    let task = OwnTask.program(
      folder: folder, goal: goal, plan: plan, form: settings.form, mps: mps)
    do {
      let sample: ProgramSample = try task.taken(atMost: 3600)
      programs.append([
        instance.name, goal.rawValue, "\(sample.rows)", "\(sample.columns)",
        "\(sample.nonzeros)", sample.size.text(1), sample.seconds.text(1), sample.peak.text(0),
      ])
      return true
    } catch {
      notes.append("\(instance.name): the program of \(goal.rawValue) was not written: \(error)")
      return false
    }
  }

  private mutating func ask(_ goal: Goal, mps: String, own: Double?) throws {
    // The programs minimise, and count money in millions.
    let sign = goal.isMinimised ? 1.0 : -1.0
    let scale = goal == .cost ? 1e6 : 1
    var best: Double?
    for peer in settings.peers {
      let limits = Peer.Limits(time: settings.timeLimit, memory: settings.memoryLimit)
      guard let result = try peer.solve(mps: mps, limits: limits) else {
        if !notes.contains(peer.absence) { notes.append(peer.absence) }
        continue
      }
      let value = result.value.map { $0 * sign * scale }
      append(
        goal, result.solver, value: value, bound: result.bound.map { $0 * sign * scale },
        seconds: result.seconds, peak: result.memory)
      if let value { best = best.map { sign * value < sign * $0 ? value : $0 } ?? value }
    }
    if let own, let best {
      figures.append(
        Figure("peers.\(goal.rawValue).behind", sign * (own - best) / max(1, abs(best))))
    }
  }

  private mutating func append(
    _ goal: Goal, _ who: String, value: Double?, bound: Double?, seconds: Double?, peak: Double?
  ) {
    let gap = value.flatMap { value in bound.map { abs($0 - value) / max(1, abs($0)) } }
    let row = [
      goal.rawValue, who, value?.shortText ?? "none", bound?.shortText ?? "none",
      gap?.shortText ?? "", seconds?.text(2) ?? "", peak?.text(0) ?? "",
    ]
    table.append(row)
    // A comparison takes hours where it is large: each row is told as it comes.
    let line = "\(instance.name): \(row.joined(separator: " | "))\n"
    FileHandle.standardError.write(Data(line.utf8))
  }
}
