// SPDX-License-Identifier: GPL-3.0-or-later

/// The names a program's rows and columns bear in a file: short, ASCII, each used once.
///
/// A name of the program is kept if every format and solver can take it; otherwise the row or
/// column gets one made from its place.
struct ExportNames {
  let constraints: [String]
  let variables: [String]

  init(_ program: LinearProgram) {
    constraints = Self.names(program.rows.map(\.name), letter: "r")
    variables = Self.names(program.columns.map(\.name), letter: "x")
  }

  private static func names(_ wishes: [String], letter: String) -> [String] {
    var taken = Set<String>()
    return wishes.enumerated().map { index, wish in
      let isOurs = wish.hasPrefix(letter + "_")
      let keeps = isPortable(wish) && !isOurs && taken.insert(wish).inserted
      return keeps ? wish : "\(letter)_\(index + 1)"
    }
  }

  /// The longest name that every reader we know of takes.
  private static let longest = 60

  private static func isPortable(_ name: String) -> Bool {
    let bytes = name.utf8
    // A leading e could be read as an exponent in the LP format.
    guard let first = bytes.first, bytes.count <= longest, isLetter(first),
      first != UInt8(ascii: "e"), first != UInt8(ascii: "E"), !reserved.contains(name.lowercased())
    else { return false }
    return bytes.allSatisfy {
      isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Words that begin a section or a bound in the LP format, or name the objective there.
  private static let reserved: Set<String> = [
    "obj", "minimize", "minimise", "maximize", "maximise", "min", "max", "subject", "such", "st",
    "s.t.", "bounds", "bound", "free", "inf", "infinity", "general", "generals", "gen", "integer",
    "integers", "int", "binary", "binaries", "bin",
  ]
}
