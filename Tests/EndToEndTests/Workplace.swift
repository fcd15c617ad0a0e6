// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A temporary folder for one test, removed with it.
final class Workplace {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("datchuan-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Copies the small scenario and replaces texts in one of its files.
  func smallScenario(
    named name: String = "scenario", editing file: String? = nil,
    _ replacements: (String, String)...
  ) throws -> String {
    let folder = self(name)
    try FileManager.default.copyItem(atPath: Inputs.small, toPath: folder)
    if let file { try edit(name + "/" + file, replacements) }
    return folder
  }

  func edit(_ name: String, _ replacements: [(String, String)]) throws {
    let text = replacements.reduce(try read(name)) { $0.replacing($1.0, with: $1.1) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: self(name)))
  }

  /// Writes a file, and the folders it stands in.
  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func copy(_ name: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: self(name), toPath: self(other))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: self(name))
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: self(name))), as: UTF8.self)
  }

  func names(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self(name)).sorted()
  }
}
