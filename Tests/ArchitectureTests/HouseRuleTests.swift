// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

struct HouseRuleTests {
  private let tree = SourceTree()

  @Test func `the solver's own names stay behind one door`() throws {
    let doors = ["Sources/LinearProgramming/GLPK/", "Sources/CGLPK"]
    let files = try tree.files(in: "Sources", endingIn: [".swift", ".c", ".h", ".modulemap"])
    for file in files where !doors.contains(where: file.path.hasPrefix) {
      #expect(!file.text.contains("glp_"), "\(file.path)")
    }
  }

  @Test func `every Swift file begins with its licence`() throws {
    let files =
      try tree.files(in: "Sources", endingIn: [".swift"])
      + tree.files(in: "Tests", endingIn: [".swift"])
    for file in files {
      #expect(
        file.text.hasPrefix("// SPDX-License-Identifier: GPL-3.0-or-later\n"), "\(file.path)")
    }
  }

  @Test func `every module has a README`() throws {
    for module in try tree.modules() {
      #expect(tree.exists("Sources/\(module)/README.md"), "\(module)")
    }
  }

  @Test(
    arguments: [
      "@unchecked" + " Sendable", "nonisolated" + "(unsafe)", "try" + "!",
    ])
  func `no file goes round the compiler's checks`(words: String) throws {
    let files =
      try tree.files(in: "Sources", endingIn: [".swift"])
      + tree.files(in: "Tests", endingIn: [".swift"])
    for file in files {
      #expect(!file.text.contains(words), "\(file.path)")
    }
  }
}
