// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Tables
import Testing

@Suite struct AtomicFileTests {
  @Test func `a file is written, replaced and read`() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.write([1, 2, 3], to: folder.file("a"))
    try AtomicFile.write([4], to: folder.file("a"))
    #expect(try AtomicFile.read(folder.file("a")) == [4])
    #expect(folder.names == ["a"])
  }

  @Test func `a missing file is named`() throws {
    let folder = try TemporaryFolder()
    let failure = #expect(throws: FileFailure.self) { try AtomicFile.read(folder.file("b")) }
    #expect(failure?.reason == .notFound)
    #expect(failure?.diagnostic.identifier == "file-not-found")
    #expect(
      failure?.wording(.vietnamese)
        == "không đọc được '\(folder.file("b"))': không có tệp hay thư mục này")
  }

  @Test func `a folder is neither read nor replaced`() throws {
    let folder = try TemporaryFolder()
    let reading = #expect(throws: FileFailure.self) { try AtomicFile.read(folder.path) }
    #expect(reading?.reason == .isFolder)
    let writing = #expect(throws: FileFailure.self) { try AtomicFile.write([], to: folder.path) }
    #expect(writing?.reason == .isFolder)
  }

  @Test func `what may never end is not read`() throws {
    let folder = try TemporaryFolder()
    #expect(unsafe mkfifo(folder.file("pipe"), 0o600) == 0)
    for path in [folder.file("pipe"), "/dev/zero"] {
      let failure = #expect(throws: FileFailure.self) { try AtomicFile.read(path) }
      #expect(failure?.reason == .notAFile)
    }
  }

  @Test func `links that lead in a circle are told as such`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("a"), withDestinationPath: folder.file("a"))
    let failure = #expect(throws: FileFailure.self) { try AtomicFile.read(folder.file("a")) }
    #expect(failure?.reason == .linksInACircle)
  }

  @Test func `a missing folder is a failure that leaves nothing`() throws {
    let folder = try TemporaryFolder()
    let failure = #expect(throws: FileFailure.self) {
      try AtomicFile.write([1], to: folder.file("x/y"))
    }
    #expect(failure?.reason == .notFound)
    #expect(failure?.diagnostic.identifier == "cannot-write")
    #expect(folder.names == [])
  }

  @Test func `a link is written through`() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.write([1], to: folder.file("real"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link"), withDestinationPath: folder.file("real"))
    try AtomicFile.write([2, 3], to: folder.file("link"))
    #expect(try AtomicFile.read(folder.file("real")) == [2, 3])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk is reported`() {
    let failure = #expect(throws: FileFailure.self) {
      try AtomicFile.write([1], to: "/dev/full")
    }
    #expect(failure?.reason == .diskFull)
    #expect(failure?.wording(.english) == "cannot write '/dev/full': the disk is full")
  }
}
