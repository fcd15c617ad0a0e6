// SPDX-License-Identifier: GPL-3.0-or-later

import LinearProgramming
import SolverTestSupport
import Testing

@Suite struct HiGHSLibraryTests {
  @Test func `what is not there is said with its place`() throws {
    let failure = #expect(throws: HiGHSLibrary.Missing.self) {
      try HiGHSLibrary(anyOf: ["/nowhere/libhighs.so", "/nowhere/else.so"])
    }
    #expect(failure?.reasons.count == 2)
    #expect(failure?.reasons.first?.contains("/nowhere/libhighs.so") ?? false)
  }

  @Test func `a library of something else is refused for what it lacks`() throws {
    let failure = #expect(throws: HiGHSLibrary.Missing.self) {
      try HiGHSLibrary(anyOf: ["libc.so.6"])
    }
    #expect(failure?.reasons.first?.contains("Highs_create") ?? false)
  }

  @Test(.enabled(if: InstalledHiGHS.file != nil))
  func `the first that can be loaded is taken, and tells its version`() throws {
    let file = try #require(InstalledHiGHS.file)
    let library = try HiGHSLibrary(anyOf: ["/nowhere/libhighs.so", file])
    #expect(library.path == file)
    #expect(library.version.split(separator: ".").count == 3)
    #expect(try library == HiGHSLibrary(anyOf: [file]))
    #expect(SolverLibrary.highs(library).version == "HiGHS \(library.version)")
  }
}
