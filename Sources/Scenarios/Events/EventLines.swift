// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
package import Tables
package import Workforce

/// A journal as lines of JSON: every event and every document, nothing lost.
///
///     {"by": "Lan", "date": "2027-06-30", "event": "retired", "entry": 1, "officer": "XH-001",
///      "recorded": "2027-07-02T08:15:00+07:00", "seal": "9f…"}
///     {"document": "3b…", "base64": "eyJ…"}
package enum EventLines {
  /// What was read.
  package struct Content: Sendable {
    package internal(set) var events: [RecordedEvent] = []

    /// The seal of each event; nothing where the lines carry none.
    package internal(set) var seals: [String?] = []
    package internal(set) var documents: [[UInt8]] = []
  }

  private static let (entry, recorded, seal) = ("entry", "recorded", "seal")
  private static let (document, base64) = ("document", "base64")

  /// Writes events in order, then the documents.
  package static func bytes(
    _ events: [(event: RecordedEvent, seal: String?)], documents: [[UInt8]]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    for (event, seal) in events {
      bytes += line(event, seal: seal).text(indented: false).utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    for document in documents {
      let line: JSONValue = [
        Self.document: .string(SHA256.hexDigest(of: document)),
        Self.base64: .string(Data(document).base64EncodedString()),
      ]
      bytes += line.text(indented: false).utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// An event as a value; also what `--json` shows of it.
  package static func line(_ recorded: RecordedEvent, seal: String?) -> JSONValue {
    let texts = recorded.event.texts
    var members: [String: JSONValue] = [
      // An approval has a number of its own.
      Self.entry: .integer(Int64(recorded.number)),
      Self.recorded: .string(recorded.recordedAt.description),
    ]
    for field in texts.stated { members[field.rawValue] = .optional(texts[field]) }
    if let seal { members[Self.seal] = .string(seal) }
    return .object(members)
  }
}

// MARK: - Reading

extension EventLines {
  /// Reads lines; all that is wrong with them is told by line.
  package static func read(
    _ bytes: [UInt8], file: String
  ) -> (content: Content, diagnostics: [Diagnostic]) {
    var content = Content()
    let findings = Findings()
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      let place = SourceLocation(file: file, line: index + 1)
      let (root, problems) = JSONDocument.read(Array(line), file: file)
      for var problem in problems {
        problem.place = place
        findings.report(problem)
      }
      guard let root else { continue }
      if let object = root.object, object.contains(where: { $0.key == document }) {
        guard let bytes = readDocument(root) else {
          findings.report(.brokenLine(place))
          continue
        }
        content.documents.append(bytes)
      } else {
        readEvent(root, at: place, into: &content, findings)
      }
    }
    return (content, findings.diagnostics)
  }

  private static func readDocument(_ node: JSONNode) -> [UInt8]? {
    guard let digest = node[document]?.string,
      let data = node[base64]?.string.flatMap({ Data(base64Encoded: $0) })
    else { return nil }
    let bytes = [UInt8](data)
    return SHA256.hexDigest(of: bytes) == digest ? bytes : nil
  }

  private static func readEvent(
    _ node: JSONNode, at place: SourceLocation, into content: inout Content, _ findings: Findings
  ) {
    var texts = EventTexts()
    var (number, moment, seal): (Int?, Moment?, String?)
    for member in node.object ?? [] {
      switch member.key {
      case Self.entry: number = member.node.number.flatMap { Int($0) }
      case Self.recorded: moment = member.node.string.flatMap { Moment(text: $0) }
      case Self.seal: seal = member.node.string
      case let key:
        guard let field = EventField(rawValue: key), let text = member.node.string else {
          return findings.report(.brokenLine(place))
        }
        texts[field] = text
      }
    }
    guard let number, number == content.events.count + 1, let moment,
      let event = try? TrainingEvent(texts)
    else { return findings.report(.brokenLine(place)) }
    content.events.append(RecordedEvent(number: number, recordedAt: moment, event: event))
    content.seals.append(seal)
  }
}

extension Diagnostic {
  fileprivate static func brokenLine(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "broken-line",
      Wording(
        vi: "dòng này không phải là sự kiện tiếp theo hoặc tài liệu của một nhật ký",
        en: "this line is neither the next event nor a document of a journal"),
      place: place,
      remedy: Wording(
        vi: "chỉ nhập tệp do datchuan journal export ghi, giữ nguyên mọi dòng",
        en: "import what datchuan journal export wrote, with all its lines"))
  }
}
