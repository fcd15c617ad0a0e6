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
    let limit = "at most \(settings.timeLimit.shortText) s"
    table = FigureTable(
      settings.isInOrder
        ? "\(instance.name): each its own goals in their order, a peer in the time of this planner, \(limit)"
        : "\(instance.name): \(held); \(limit), a peer on each goal",
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
    if settings.isInOrder {
      try goInOrder(through: goals, of: folder, beside: own, in: place)
      return
    }
    let held = Dictionary(uniqueKeysWithValues: own?.goals.map { ($0.goal, $0.value) } ?? [])
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
      guard write(goal, of: folder, holding: held, to: mps) else { continue }
      try ask(goal, mps: mps, own: mine?.value)
    }
  }

  /// Lets each peer go through all goals by itself: each held at what the peer found before it turns to the
  /// next, all of them together in the time that this planner took.
  ///
  /// A peer that has no plan of a goal in time ends there. What writing the programs takes is not counted.
  private mutating func goInOrder(
    through goals: [Goal], of folder: String, beside own: PlanSample?, in place: TemporaryFolder
  ) throws {
    for goal in own?.goals ?? [] {
      append(
        goal.goal, "this planner", value: goal.value, bound: goal.bound, seconds: goal.seconds,
        peak: own?.peak)
    }
    for peer in settings.peers {
      var left = own?.seconds ?? settings.timeLimit
      var held: [Goal: Double] = [:]
      for goal in goals {
        let mps = place.file("\(goal.rawValue).mps")
        defer { try? FileManager.default.removeItem(atPath: mps) }
        guard left > 0, write(goal, of: folder, holding: held, to: mps),
          let result = try ask(peer, for: goal, within: left, mps: mps)
        else { break }
        left -= result.seconds ?? left
        guard let value = result.value else { break }
        held[goal] = value
      }
    }
  }

  /// Plans, or notes why there is no plan.
  private mutating func planned(_ folder: String, to out: String) -> PlanSample? {
    let task = OwnTask.plan(
      folder: folder, out: out,
      settings: OwnTask.PlanningSettings(
        timeLimit: settings.timeLimit, effort: settings.effort, gap: settings.gap,
        threads: settings.threads, master: settings.master, highs: settings.highs))
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
    _ goal: Goal, of folder: String, holding values: [Goal: Double], to mps: String
  ) -> Bool {
    let task = OwnTask.program(
      folder: folder, goal: goal, held: values, form: settings.form, mps: mps)
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
    let sign = goal.isMinimised ? 1.0 : -1.0
    var best: Double?
    for peer in settings.peers {
      let result = try ask(peer, for: goal, within: settings.timeLimit, mps: mps)
      if let value = result?.value {
        best = best.map { sign * value < sign * $0 ? value : $0 } ?? value
      }
    }
    if let own, let best {
      figures.append(
        Figure("peers.\(goal.rawValue).behind", sign * (own - best) / max(1, abs(best))))
    }
  }

  /// What a peer makes of a goal's program, in the goal's own sense and unit; nothing where the peer is absent.
  private mutating func ask(
    _ peer: Peer, for goal: Goal, within seconds: Double, mps: String
  ) throws -> PeerResult? {
    let limits = Peer.Limits(time: seconds, memory: settings.memoryLimit)
    guard var result = try peer.solve(mps: mps, limits: limits) else {
      if !notes.contains(peer.absence) { notes.append(peer.absence) }
      return nil
    }
    // The programs minimise, and count money in millions.
    let scale = (goal.isMinimised ? 1.0 : -1.0) * (goal == .cost ? 1e6 : 1)
    result.value = result.value.map { $0 * scale }
    result.bound = result.bound.map { $0 * scale }
    append(
      goal, result.solver, value: result.value, bound: result.bound, seconds: result.seconds,
      peak: result.memory)
    return result
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
