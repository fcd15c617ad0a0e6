// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// The arrows that the house allows: which module may import which of ours.
private let arrows: [String: Set<String>] = [
  "CAllocator": [],
  "CGLPK": [],
  "CGLPKGuard": ["CGLPK"],
  "CMessageDigest": [],
  "CSQLite": [],
  "CHiGHSDoor": [],
  "LinearProgramming": ["CAllocator", "CGLPK", "CGLPKGuard", "CHiGHSDoor"],
  "Tables": ["CMessageDigest"],
  "JournalStore": ["CSQLite", "CMessageDigest"],
  "Workforce": [],
  "Scenarios": ["Workforce", "Tables"],
  "Planning": ["Workforce", "LinearProgramming"],
  "Simulation": ["Workforce"],
  "Tracking": ["Workforce", "JournalStore"],
  "DatChuanTool": [
    "CAllocator", "Workforce", "Scenarios", "Planning", "Simulation", "Tracking", "Tables",
    "LinearProgramming", "JournalStore",
  ],
  "datchuan": ["DatChuanTool"],
  "datchuan-bench": [
    "Workforce", "Scenarios", "Planning", "Simulation", "Tracking", "LinearProgramming",
    "JournalStore", "Tables",
  ],
]

/// Modules of the toolchain that anybody may import.
private let free: Set<String> = ["Swift", "Synchronization", "Dispatch"]

/// Modules that know files, clocks and locales, and who may know them.
private let worldly: Set<String> = ["Foundation", "FoundationEssentials", "Glibc"]
private let worldlyModules: Set<String> = [
  "Tables", "Scenarios", "JournalStore", "DatChuanTool", "datchuan", "datchuan-bench",
]

struct ModuleImportTests {
  private let tree = SourceTree()

  @Test func `every module of ours is in the table`() throws {
    let modules = try tree.modules()
    #expect(modules.count >= 8)
    #expect(Set(modules).subtracting(arrows.keys).isEmpty, "draw its arrows in the table")
  }

  @Test func `no arrow goes where the house has none`() throws {
    let files = try tree.files(in: "Sources", endingIn: [".swift"])
    #expect(files.count > 50)
    for file in files {
      let module = String(file.path.split(separator: "/")[1])
      let allowed = arrows[module] ?? []
      for line in ImportLine.all(in: file.text) {
        let isFine =
          allowed.contains(line.module) || free.contains(line.module)
          || (worldly.contains(line.module) && worldlyModules.contains(module))
        #expect(isFine, "\(file.path):\(line.number): \(module) may not import \(line.module)")
      }
    }
  }

  @Test func `every arrow of the table leads to a module of the table`() {
    for (module, imported) in arrows {
      #expect(imported.isSubset(of: arrows.keys), "\(module)")
      #expect(!imported.contains(module))
    }
  }
}
