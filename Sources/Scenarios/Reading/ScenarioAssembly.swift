// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

/// Turns merged settings and tables into a scenario, once all that is checked holds.
struct ScenarioAssembly {
  let layers: ScenarioLayers
  let chain: ScenarioChain
  let visitor: FileVisitor

  private var findings: Findings { visitor.findings }

  /// Reads and checks everything; nothing when there is any error.
  func scenario() -> Scenario? {
    let settings = readSettings()
    let missing = chain.isBroken ? [] : missingTables()
    // A table that is not there names nothing; that its names are unknown is the same mistake.
    let names = NameRegistry(layers.tables, unknown: missing)
    let context = ReadingContext(settings: settings, names: names, findings: findings)
    let priorities = priorities(in: context)
    let simulation = SimulationReader(document: layers.settings, context: context).read()
    let previousPlan = previousPlan()
    let tables = ScenarioTables(layers.tables, in: context)
    ScenarioChecks(tables, in: context).run()
    LoosenedRequirements(layers: layers, context: context).report()
    UnexpectedFiles(chain: chain, visitor: visitor).report(
      besides: layers.settings.node(.previousPlan)?.string)
    guard !findings.containsErrors,
      let scenario = assemble(settings, priorities, previousPlan, tables, simulation)
    else { return nil }
    ScenarioWarnings(
      scenario: scenario, tables: tables, settings: layers.settings, findings: findings
    ).report()
    return scenario
  }

  private func readSettings() -> Settings {
    let reader = SettingsReader(
      document: layers.settings, findings: findings, file: chain.settingsFile)
    guard chain.isBroken else {
      reader.reportMissing()
      return reader.read()
    }
    // Part of the settings is not there: what is there is read for its own mistakes only, and
    // conditions can't be read with half of the dimensions.
    var settings = reader.read()
    settings.dimensions = nil
    return settings
  }

  /// The names of the tables that must be there and are not, once reported.
  private func missingTables() -> Set<String> {
    let missing = TableSchema.all.filter { $0.isRequired && layers.tables[$0.name] == nil }
    let contents = chain.folders.last?.contents ?? []
    let strays = contents.filter { name in !TableSchema.all.contains { $0.file == name } }
    for schema in missing {
      let closest = KnownNames.closest(to: schema.file, in: strays)
      let name = RelativePath.join(chain.folders.last?.name ?? ".", schema.file)
      findings.report(.missingTable(name, closest: closest))
    }
    let names = Set(missing.map(\.name))
    // Standards, but neither officers nor units: meant to be extended, not planned.
    let people = [OfficersTable.schema.name, UnitsTable.schema.name]
    if names.isSuperset(of: people), !names.contains(StandardsTable.schema.name) {
      findings.report(.frameOnly(in: chain.settingsFile))
    }
    return names
  }

  private func priorities(in context: ReadingContext) -> [Priority] {
    guard let node = layers.settings.node(.priorities) else { return [] }
    guard let elements = node.array else {
      findings.report(.wrongKind(of: node, expected: [.array]))
      return []
    }
    return elements.compactMap { element in
      guard let members = element.members(of: ["who", "factor"], into: findings) else {
        return nil
      }
      for key in ["who", "factor"] where members[key] == nil {
        findings.report(.missingKey(key, at: element.spot))
      }
      let factor = members["factor"]?
        .decimal(in: Thousandths(1) ... .largestFactor, into: findings)
      guard let who = members["who"], let text = who.text(into: findings) else { return nil }
      let condition = context.condition(Field(text.trimmed, from: who))
      guard let condition, let factor else { return nil }
      return Priority(who: condition, factor: factor)
    }
  }

  private func previousPlan() -> PreviousPlan? {
    guard let entry = layers.settings.entries[.previousPlan],
      let path = entry.node.text(into: findings)
    else { return layers.partsPreviousPlan }
    guard !path.hasPrefix("/") else {
      findings.report(.absolutePath(path, instead: "plan-2026.json", at: entry.node.spot))
      return nil
    }
    let name = RelativePath.join(entry.folder, path)
    let file = RelativePath.below(entry.folderPath, path)
    guard visitor.access.kind(file) == .file else {
      findings.report(.missingPlan(name, at: entry.node.spot))
      return nil
    }
    return visitor.bytes(at: file, named: name).flatMap {
      PreviousPlanReader.read($0, file: name, into: findings)
    }
  }

  private func assemble(
    _ settings: Settings, _ priorities: [Priority], _ previousPlan: PreviousPlan?,
    _ tables: ScenarioTables, _ simulation: SimulationSettings
  ) -> Scenario? {
    guard let name = settings.name, let asOf = settings.asOf, let horizon = settings.horizon,
      let dimensions = settings.dimensions, let absenceShare = settings.absenceShare,
      let plannedWeight = settings.plannedWeight, let goals = settings.goals
    else { return nil }
    let standards = Dictionary(grouping: tables.standards, by: \.standard)
    return Scenario(
      name: name, asOf: asOf, horizon: horizon, dimensions: dimensions,
      absenceShare: absenceShare, plannedWeight: plannedWeight, priorities: priorities,
      goals: goals, relaxationCosts: settings.relaxationCosts, previousPlan: previousPlan,
      units: tables.units.map(\.unit), positions: tables.positions.map(\.position),
      standards: standards.map { id, rows in
        PositionStandard(id: id, requirements: rows.map(\.requirement))
      },
      legalBases: tables.legal.map(\.basis), officers: officers(tables),
      programmes: tables.programmes.map(\.programme), intakes: tables.intakes.map(\.intake),
      absenceCaps: tables.absence.map(\.cap), budgets: tables.budgets.map(\.budget),
      commitments: tables.enrolments.map(\.commitment), decisions: tables.decisions.map(\.decision),
      targets: tables.targets.map(\.target), simulation: simulation)
  }

  private func officers(_ tables: ScenarioTables) -> [Officer] {
    let unavailability = Dictionary(grouping: tables.unavailability, by: \.officer)
    return tables.officers.map { row in
      row.officer.with(
        qualifications: tables.held[row.officer.id],
        unavailability: (unavailability[row.officer.id] ?? []).map(\.unavailability))
    }
  }
}

extension Officer {
  /// The officer with what other tables say.
  fileprivate func with(
    qualifications: [Qualification], unavailability: [Unavailability]
  ) -> Officer {
    Officer(
      id: id, name: name, birthDate: birthDate, sex: sex, unit: unit, position: position,
      plannedPosition: plannedPosition, plannedFrom: plannedFrom, partyMember: partyMember,
      inServiceSince: inServiceSince, ethnicity: ethnicity, tags: tags, exempt: exempt,
      retires: retires, holdings: Holdings(qualifications), unavailability: unavailability)
  }
}
