// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

extension RowReader {
  /// Reads a fund, or shares `own:0.3;province:0.7` that add up to 1.
  func funding(_ column: String) -> [FundingShare]? {
    guard let field = neededField(column) else { return nil }
    let parts = parts(of: field)
    if parts.count == 1, !parts[0].text.contains(":") {
      return source(parts[0].text, at: field.spot).map { [FundingShare(source: $0, share: .one)] }
    }
    var sources: Set<FundingSource> = []
    let shares = parts.compactMap { part -> FundingShare? in
      let spot = field.spot(part.offset, part.text.count)
      let pieces = part.text.split(separator: ":", omittingEmptySubsequences: false).map {
        String($0).trimmed
      }
      guard pieces.count == 2, let share = Thousandths(text: pieces[1]), share > .zero else {
        findings.report(.badFundingShare(part.text, at: spot))
        return nil
      }
      let name = field.spot(part.offset, pieces[0].count)
      guard let source = source(pieces[0], at: name) else { return nil }
      guard sources.insert(source).inserted else {
        findings.report(.repeatedPart(pieces[0], at: spot))
        return nil
      }
      return FundingShare(source: source, share: share)
    }
    guard shares.count == parts.count, !shares.isEmpty else { return nil }
    let sum = shares.map { ExactDecimal($0.share) }.reduce(.zero, +)
    guard sum == .one else {
      findings.report(.sharesDoNotAddUp(sum.description, at: field.spot))
      return nil
    }
    return shares
  }

  private func source(_ name: String, at spot: Spot) -> FundingSource? {
    if name == FundingSource.ownWord { return .own }
    if context.names.knows(.fund, name) { return .fund(Fund.ID(name)) }
    let closest = KnownNames.closest(to: name, in: [FundingSource.ownWord])
    findings.report(
      .unknownName(
        .fund, name, closest: context.names.closest(.fund, to: name) ?? closest, at: spot))
    return nil
  }
}

extension FundingSource {
  /// The word that means the fund of the learner's unit.
  static let ownWord = "own"
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
