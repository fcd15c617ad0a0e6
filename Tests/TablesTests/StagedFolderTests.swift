// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Testing

@Suite struct StagedFolderTests {
  @Test func `a folder appears whole`() throws {
    let folder = try TemporaryFolder()
    var staged = try StagedFolder(folder.file("plans/first"))
    try staged.write([1], named: "plan.json")
    #expect(throws: FileFailure.self) { try AtomicFile.read(folder.file("plans/first/plan.json")) }
    try staged.commit()
    #expect(try AtomicFile.read(folder.file("plans/first/plan.json")) == [1])
    #expect(folder.names == ["plans"])
  }

  @Test func `pieces of a file follow one another`() throws {
    let folder = try TemporaryFolder()
    var staged = try StagedFolder(folder.file("plan"))
    try staged.write([[1, 2], [], [3]], named: "pieces")
    try staged.commit()
    #expect(try AtomicFile.read(folder.file("plan/pieces")) == [1, 2, 3])
  }

  @Test func `an existing name is refused`() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.write([1], to: folder.file("taken"))
    let failure = #expect(throws: FileFailure.self) {
      _ = try StagedFolder(folder.file("taken"))
    }
    #expect(failure?.reason == .alreadyExists)
    #expect(failure?.diagnostic.identifier == "already-exists")
  }

  @Test func `a name taken meanwhile is refused and nothing is left`() throws {
    let folder = try TemporaryFolder()
    do throws(FileFailure) {
      var staged = try StagedFolder(folder.file("plan"))
      try staged.write([1], named: "a")
      try AtomicFile.write([2], to: folder.file("plan"))
      try staged.commit()
      Issue.record("the name was taken")
    } catch {
      #expect(error.reason == .alreadyExists)
    }
    #expect(folder.names == ["plan"])
    #expect(try AtomicFile.read(folder.file("plan")) == [2])
  }

  @Test func `a folder given up leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    do {
      var staged = try StagedFolder(folder.file("a/b/c"))
      try staged.write([1], named: "x")
      let failure = #expect(throws: FileFailure.self) { try staged.write([2], named: "x") }
      #expect(failure?.path == folder.file("a/b/c") + "/x")
    }
    #expect(folder.names == [])
  }

  @Test func `folders in the folder come and go with it`() throws {
    let folder = try TemporaryFolder()
    do {
      var staged = try StagedFolder(folder.file("given-up"))
      try staged.write([1], named: "an/plan/x")
      try staged.write([2], named: "an/y")
    }
    #expect(folder.names == [])
    var staged = try StagedFolder(folder.file("whole"))
    try staged.write([1], named: "an/plan/x")
    try staged.write([2], named: "binh/y")
    try staged.write([3], named: "an/y")
    try staged.commit()
    #expect(try AtomicFile.read(folder.file("whole/an/plan/x")) == [1])
    #expect(try AtomicFile.read(folder.file("whole/an/y")) == [3])
    #expect(folder.names == ["whole"])
  }

  @Test func `a file in the way of the path is named`() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.write([1], to: folder.file("file"))
    let failure = #expect(throws: FileFailure.self) {
      _ = try StagedFolder(folder.file("file/plan"))
    }
    #expect(failure?.reason == .notFolder)
  }
}
