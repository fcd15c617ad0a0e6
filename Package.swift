// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

let package = Package(
  name: "DatChuan",
  products: [
    .executable(name: "datchuan", targets: ["datchuan"]),
    .library(name: "DatChuan", targets: ["Workforce", "Scenarios", "Planning", "Simulation"]),
  ],
  targets: [
    // System
    .systemLibrary(name: "CAllocator"),
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
    .target(name: "CGLPKGuard", dependencies: ["CGLPK"]),
    .target(
      name: "CHiGHSDoor",
      linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .systemLibrary(name: "CMessageDigest", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),

    // Leaves
    .target(
      name: "LinearProgramming", dependencies: ["CAllocator", "CGLPK", "CGLPKGuard", "CHiGHSDoor"]),
    .target(name: "Tables", dependencies: ["CMessageDigest"]),
    .target(name: "JournalStore", dependencies: ["CSQLite", "CMessageDigest"]),

    // Hub
    .target(name: "Workforce"),

    // Spokes
    .target(name: "Scenarios", dependencies: ["Workforce", "Tables"]),
    .target(name: "Planning", dependencies: ["Workforce", "LinearProgramming"]),
    .target(name: "Tracking", dependencies: ["Workforce", "JournalStore"]),
    .target(name: "Simulation", dependencies: ["Workforce"]),

    // Tool and entries
    .target(
      name: "DatChuanTool",
      dependencies: [
        "CAllocator", "Workforce", "Scenarios", "Planning", "Simulation", "Tracking", "Tables",
        "JournalStore",
      ]),
    .executableTarget(name: "datchuan", dependencies: ["DatChuanTool"]),
    .executableTarget(
      name: "datchuan-bench",
      dependencies: ["Workforce", "Scenarios", "Planning", "Simulation", "Tracking", "Tables"],
      exclude: ["limits.json"]),

    // Tests mirror the sources
    .target(
      name: "WorkforceTestSupport", dependencies: ["Workforce"],
      path: "Tests/WorkforceTestSupport"),
    .target(name: "SolverTestSupport", path: "Tests/SolverTestSupport"),
    .testTarget(
      name: "LinearProgrammingTests", dependencies: ["LinearProgramming", "SolverTestSupport"]),
    .testTarget(name: "TablesTests", dependencies: ["Tables"]),
    .testTarget(name: "WorkforceTests", dependencies: ["Workforce", "WorkforceTestSupport"]),
    .testTarget(name: "ScenariosTests", dependencies: ["Scenarios", "Workforce", "Tables"]),
    .testTarget(
      name: "PlanningTests",
      dependencies: [
        "Planning", "Workforce", "LinearProgramming", "SolverTestSupport", "WorkforceTestSupport",
      ]),
    .executableTarget(
      name: "journal-writer", dependencies: ["JournalStore"], path: "Tests/JournalWriter"),
    .testTarget(name: "JournalStoreTests", dependencies: ["JournalStore", "journal-writer"]),
    .testTarget(
      name: "TrackingTests", dependencies: ["Tracking", "Workforce", "WorkforceTestSupport"]),
    .testTarget(
      name: "SimulationTests",
      dependencies: ["Simulation", "Workforce", "WorkforceTestSupport"]),
    .testTarget(
      name: "DatChuanToolTests",
      dependencies: [
        "DatChuanTool", "Workforce", "Scenarios", "Planning", "Simulation", "Tables",
        "WorkforceTestSupport",
      ], exclude: ["Snapshots"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "DatChuanTool", "Scenarios", "Planning", "Workforce", "Tables", "SolverTestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "BenchmarkTests", dependencies: ["datchuan-bench", "Scenarios", "Tables", "Workforce"]),
    .testTarget(name: "ArchitectureTests"),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets
where target.type != .system && !["CGLPKGuard", "CHiGHSDoor"].contains(target.name) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
  if target.type != .test { target.exclude.append("README.md") }
}

// Searching is some fifty times slower without optimisation, and the tests search a lot: the modules
// with inner loops are optimised in debug builds too. Checks and preconditions stay on.
for target in package.targets
where ["Workforce", "LinearProgramming", "Planning", "Simulation"].contains(target.name) {
  target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}
