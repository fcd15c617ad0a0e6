// SPDX-License-Identifier: GPL-3.0-or-later

import CHiGHSDoor

/// A HiGHS library that was found when the program ran.
///
/// Whoever has the shared library may let it solve in the place of GLPK; it is never looked for unasked, so
/// that no result depends on what is installed.
///
/// Source: Huangfu and Hall, Parallelizing the dual revised simplex method (2018).
@safe package struct HiGHSLibrary: Hashable, Sendable {
  /// What the dynamic linker was asked for.
  package let path: String
  package let version: String

  /// Where the routines are: never written to, and there until the process ends.
  ///
  /// A number, because threads may share it.
  private let address: UInt

  var routines: OpaquePointer? { unsafe OpaquePointer(bitPattern: address) }

  /// Why there is no library.
  package struct Missing: Error, Hashable, Sendable {
    /// What the dynamic linker said of each place.
    package let reasons: [String]
  }

  /// The names under which the library is looked for where nobody says where it is.
  package static let usualNames = ["libhighs.so.1", "libhighs.so"]

  /// Loads the first library of some that can be loaded.
  package init(anyOf paths: [String] = HiGHSLibrary.usualNames) throws(Missing) {
    var reasons: [String] = []
    for path in paths {
      var message = [CChar](repeating: 0, count: 1024)
      if let routines = unsafe chighs_open(path, &message, Int32(message.count)) {
        address = UInt(bitPattern: routines)
        self.path = path
        version = unsafe String(cString: chighs_version(routines))
        return
      }
      let text = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      reasons.append(String(decoding: text, as: UTF8.self))
    }
    throw Missing(reasons: reasons)
  }
}

extension HiGHSLibrary {
  /// The same file of the same version; where it was loaded to is no matter.
  package static func == (left: HiGHSLibrary, right: HiGHSLibrary) -> Bool {
    (left.path, left.version) == (right.path, right.version)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(version)
  }
}
