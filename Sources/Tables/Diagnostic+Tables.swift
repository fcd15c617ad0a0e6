// SPDX-License-Identifier: GPL-3.0-or-later

// Every message of this module. Tests quote them.

extension Wording {
  static let found = Wording(vi: "tìm thấy", en: "found")
  static let expected = Wording(vi: "cần có", en: "expected")

  /// Asks whether a known name was meant.
  package static func didYouMean(_ name: String) -> Wording {
    Wording(vi: "có phải là '\(name)'?", en: "did you mean '\(name)'?")
  }
}

extension Diagnostic.Severity {
  /// The word that stands before a message.
  package var wording: Wording {
    switch self {
    case .error: Wording(vi: "lỗi", en: "error")
    case .warning: Wording(vi: "cảnh báo", en: "warning")
    case .note: Wording(vi: "ghi chú", en: "note")
    }
  }
}

// MARK: - Files

extension Diagnostic {
  static func emptyFile(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "empty-file",
      Wording(vi: "tệp không có nội dung", en: "the file has no content"),
      place: SourceLocation(file: file),
      remedy: Wording(
        vi: "bảng chưa có dòng nào vẫn cần dòng tiêu đề",
        en: "a table without rows needs its header all the same"))
  }

  static func invalidUTF8(at span: SourceSpan) -> Diagnostic {
    let hex = span.source.bytes[span.range].map { String($0, radix: 16, uppercase: true) }
    return Diagnostic(
      .error, "invalid-utf-8",
      Wording(vi: "văn bản không phải UTF-8", en: "the text is not UTF-8"), at: span,
      found: hex.joined(separator: " "), remedy: .saveAsUTF8)
  }

  static func invalidUTF16(in file: String) -> Diagnostic {
    Diagnostic(
      .error, "invalid-utf-16",
      Wording(
        vi: "tệp mở đầu như UTF-16 nhưng không đọc được",
        en: "the file begins like UTF-16 but cannot be read as such"),
      place: SourceLocation(file: file), remedy: .saveAsUTF8)
  }

  static func notText(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "not-text",
      Wording(
        vi: "tệp không phải văn bản: có ký tự số 0", en: "the file is not text: it contains a NUL"),
      place: span.location, remedy: .saveAsUTF8)
  }

  static func furtherProblems(_ count: Int, beyond limit: Int, in file: String) -> Diagnostic {
    Diagnostic(
      .error, "further-problems",
      Wording(
        vi: "chỉ nêu \(limit) chỗ sai của tệp này, còn \(count) chỗ nữa",
        en: "only \(limit) problems of this file are listed; there are \(count) more"),
      place: SourceLocation(file: file))
  }
}

extension Wording {
  fileprivate static let saveAsUTF8 = Wording(
    vi: "hãy lưu lại dưới dạng “CSV UTF-8” hoặc văn bản UTF-8",
    en: "save it as “CSV UTF-8” or as text in UTF-8")
}

// MARK: - Tables

extension Diagnostic {
  static func emptyColumnName(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "empty-column-name",
      Wording(vi: "cột không có tên ở dòng tiêu đề", en: "a column has no name in the header"),
      at: span)
  }

  static func duplicateColumn(_ column: Table.Column, first: Table.Column) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-column",
      Wording(
        vi: "cột '\(column.name)' xuất hiện hai lần",
        en: "the column '\(column.name)' appears twice"),
      at: column.span,
      notes: [
        Note(
          Wording(vi: "lần đầu ở đây", en: "it first appears here"), place: first.span.location)
      ])
  }

  static func wrongSeparator(_ separator: Separator, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "wrong-separator",
      Wording(
        vi: "các cột được ngăn bằng \(separator.wording.vi)",
        en: "the columns are separated by \(separator.wording.en)"),
      at: span,
      expected: Separator.comma.wording,
      remedy: Wording(
        vi: "hãy lưu bảng với dấu phẩy ngăn cột", en: "save the table with commas between columns"))
  }

  static func shortRow(cells: Int, columns: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "short-row", .rowSize(cells: cells, columns: columns), at: span,
      remedy: Wording(
        vi: "ô trống cũng cần dấu ngăn cột", en: "empty cells need their separators too"))
  }

  static func longRow(cells: Int, columns: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "long-row", .rowSize(cells: cells, columns: columns), at: span,
      remedy: Wording(
        vi: "ô có dấu ngăn cột bên trong phải đặt trong dấu ngoặc kép",
        en: "a cell that contains the separator must be quoted"))
  }

  static func unclosedQuote(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "unclosed-quote",
      Wording(vi: "dấu ngoặc kép mở ra mà không đóng", en: "the quote is never closed"), at: span)
  }

  static func strayQuote(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "stray-quote",
      Wording(
        vi: "dấu ngoặc kép ở giữa ô không có ngoặc", en: "a quote inside a cell that is not quoted"),
      at: span,
      remedy: Wording(
        vi: "hãy đặt cả ô trong dấu ngoặc kép và viết đôi dấu ngoặc bên trong",
        en: "quote the whole cell and double the quotes inside it"))
  }

  static func textAfterQuote(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "text-after-quote",
      Wording(
        vi: "còn chữ sau dấu ngoặc kép đóng", en: "text follows the closing quote"),
      at: span, found: span.text, expected: Wording(vi: "dấu ngăn cột", en: "a separator"),
      remedy: Wording(
        vi: "dấu ngoặc kép bên trong ô phải viết đôi", en: "quotes inside a cell must be doubled"))
  }
}

extension Wording {
  fileprivate static func rowSize(cells: Int, columns: Int) -> Wording {
    Wording(
      vi: "dòng có \(cells) ô, dòng tiêu đề có \(columns)",
      en: "the row has \(cells) \(cells == 1 ? "cell" : "cells"), the header \(columns)")
  }
}

extension Separator {
  /// The separator in words.
  package var wording: Wording {
    switch self {
    case .comma: Wording(vi: "dấu phẩy", en: "commas")
    case .semicolon: Wording(vi: "dấu chấm phẩy", en: "semicolons")
    case .tab: Wording(vi: "dấu tab", en: "tabs")
    }
  }
}

// MARK: - JSON

extension Diagnostic {
  static func jsonSyntax(
    at span: SourceSpan, found: String?, expected: Wording, remedy: Wording? = nil
  ) -> Diagnostic {
    let message =
      found == nil
      ? Wording(vi: "tệp kết thúc quá sớm", en: "the file ends too early")
      : Wording(vi: "sai cú pháp", en: "unexpected text")
    return Diagnostic(
      .error, "json-syntax", message, at: span, found: found, expected: expected, remedy: remedy)
  }

  static func unclosedComment(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "unclosed-comment",
      Wording(vi: "chú thích không được đóng", en: "the comment is never closed"), at: span,
      expected: Wording("'*/'"))
  }

  static func unclosedString(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "unclosed-string",
      Wording(
        vi: "chuỗi không được đóng trên cùng một dòng",
        en: "the string is not closed on the same line"),
      at: span)
  }

  static func badEscape(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "bad-escape",
      Wording(vi: "ký hiệu thoát không đọc được", en: "an escape that cannot be read"),
      at: span, found: span.text,
      expected: Wording(
        vi: #"\n, \t, \", \\, \xHH hoặc \uHHHH"#, en: #"\n, \t, \", \\, \xHH or \uHHHH"#))
  }

  static func badNumber(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "bad-number",
      Wording(vi: "số không đọc được", en: "a number that cannot be read"), at: span,
      found: span.text,
      expected: Wording(vi: "số như 12, 0.15, -3", en: "a number such as 12, 0.15, -3"))
  }

  static func notFinite(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "not-finite",
      Wording(
        vi: "không dùng NaN và Infinity ở đây", en: "NaN and Infinity are not accepted"),
      at: span, found: span.text, expected: Wording(vi: "một số hữu hạn", en: "a finite number"))
  }

  static func tooDeep(limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "too-deep",
      Wording(
        vi: "lồng nhau quá \(limit) tầng", en: "nested more than \(limit) levels deep"), at: span)
  }

  static func duplicateKey(
    _ key: String, at span: SourceSpan, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-key",
      Wording(vi: "khóa '\(key)' xuất hiện hai lần", en: "the key '\(key)' appears twice"),
      at: span,
      notes: [
        Note(Wording(vi: "lần đầu ở đây", en: "it first appears here"), place: first.location)
      ])
  }
}

extension Wording {
  static let aValue = Wording(vi: "một giá trị", en: "a value")
  static let aKeyOrBrace = Wording(vi: "một khóa hoặc '}'", en: "a key or '}'")
  static let aColon = Wording("':'")
  static let commaOrBrace = Wording(vi: "',' hoặc '}'", en: "',' or '}'")
  static let commaOrBracket = Wording(vi: "',' hoặc ']'", en: "',' or ']'")
  static let endOfFile = Wording(vi: "hết tệp", en: "the end of the file")
  static let quoteTheText = Wording(
    vi: "văn bản phải đặt trong dấu ngoặc kép", en: "text must be quoted")
}

extension JSONNode.Kind {
  /// The kind of value in words.
  package var wording: Wording {
    switch self {
    case .object: Wording(vi: "đối tượng {…}", en: "an object {…}")
    case .array: Wording(vi: "danh sách […]", en: "a list […]")
    case .string: Wording(vi: "chuỗi", en: "a string")
    case .number: Wording(vi: "số", en: "a number")
    case .bool: Wording(vi: "true hoặc false", en: "true or false")
    case .null: Wording("null")
    }
  }
}

// MARK: - The file system

extension FileFailure {
  /// The failure in a sentence.
  package var wording: Wording {
    let what =
      switch operation {
      case .read: Wording(vi: "không đọc được '\(path)'", en: "cannot read '\(path)'")
      case .write: Wording(vi: "không ghi được '\(path)'", en: "cannot write '\(path)'")
      case .create: Wording(vi: "không tạo được '\(path)'", en: "cannot create '\(path)'")
      }
    let why = reason.wording
    return Wording(vi: "\(what.vi): \(why.vi)", en: "\(what.en): \(why.en)")
  }

  /// The failure as something to tell the user.
  package var diagnostic: Diagnostic {
    let identifier =
      switch (reason, operation) {
      case (.alreadyExists, _): "already-exists"
      case (.notFound, .read): "file-not-found"
      case (_, .read): "cannot-read"
      case (_, .write), (_, .create): "cannot-write"
      }
    return Diagnostic(.error, identifier, wording, place: SourceLocation(file: path))
  }
}

extension FileFailure.Reason {
  /// The reason in words.
  package var wording: Wording {
    switch self {
    case .notFound: Wording(vi: "không có tệp hay thư mục này", en: "no such file or folder")
    case .noPermission: Wording(vi: "không có quyền", en: "permission denied")
    case .alreadyExists: Wording(vi: "đã có sẵn", en: "it exists already")
    case .diskFull: Wording(vi: "đĩa đã đầy", en: "the disk is full")
    case .readOnly: Wording(vi: "đĩa chỉ cho đọc", en: "the disk is read-only")
    case .isFolder: Wording(vi: "đó là một thư mục", en: "it is a folder")
    case .notFolder:
      Wording(
        vi: "một phần của đường dẫn không phải thư mục", en: "a part of the path is not a folder")
    case .nameTooLong: Wording(vi: "tên quá dài", en: "the name is too long")
    case .linksInACircle:
      Wording(vi: "các liên kết trỏ vòng tròn", en: "links lead in a circle")
    case .tooBig: Wording(vi: "tệp quá lớn", en: "the file is too big")
    case .notAFile:
      Wording(vi: "đó không phải tệp thông thường", en: "it is not an ordinary file")
    case .other(let code): Wording(vi: "lỗi hệ thống số \(code)", en: "system error \(code)")
    }
  }
}
