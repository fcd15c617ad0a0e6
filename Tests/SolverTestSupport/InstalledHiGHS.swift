// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The HiGHS library that tests may use, where there is one.
public enum InstalledHiGHS {
  /// The file named by `DATCHUAN_HIGHS`, or the one that `scripts/highs_setup.sh` has fetched.
  public static let file: String? = {
    let fetched = URL(fileURLWithPath: #filePath)
      .appendingPathComponent("../../../.build/highs/libhighs.so").standardizedFileURL.path
    let named = ProcessInfo.processInfo.environment["DATCHUAN_HIGHS"]
    return [named, fetched].compactMap(\.self).first {
      FileManager.default.fileExists(atPath: $0)
    }
  }()
}
