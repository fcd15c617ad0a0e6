// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads JSON5 so that each key and value keeps its place and each number its digits.
///
/// Comments, trailing commas, single quotes, unquoted keys, hexadecimal numbers, leading and
/// trailing points and all escapes are understood. NaN and Infinity are refused, and so is a key
/// that appears twice.
package enum JSONDocument {
  /// How deep objects and arrays may be nested.
  package static let depthLimit = 512

  /// Reads the bytes of a file.
  ///
  /// Reading stops at the first place that can't be understood; repeated keys are all reported, and
  /// the first value counts.
  ///
  /// - Returns: The outermost value, or nil when the text can't be read to its end; and every
  ///   problem found.
  /// - Complexity: linear in the number of bytes.
  package static func read(
    _ bytes: [UInt8], file: String
  ) -> (root: JSONNode?, diagnostics: [Diagnostic]) {
    let (text, problems) = SourceText.read(bytes, file: file)
    guard let text else { return (nil, problems) }
    var reader = JSONReader(text)
    let root = reader.document()
    return (root, reader.problems.diagnostics.sorted())
  }
}
