// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Long expected output in a file of its own, named after what is shown.
///
/// With `DATCHUAN_RECORD_SNAPSHOTS=1` in the environment the files are written anew; look at the
/// difference before committing it.
func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Snapshots").appendingPathComponent(name + ".txt")
  if ProcessInfo.processInfo.environment["DATCHUAN_RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file)
  }
  // Read as bytes: reading as text would drop a byte-order mark.
  let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  #expect(text == expected, sourceLocation: sourceLocation)
}
