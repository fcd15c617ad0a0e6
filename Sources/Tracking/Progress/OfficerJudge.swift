// SPDX-License-Identifier: GPL-3.0-or-later

import Workforce

/// What is asked of an officer, what of it is met, and which targets count them, for as long as post
/// and holdings stay the same.
///
/// All that only time can change is looked at anew in each quarter, the rest once.
/// `AuditedCareer.standings` says the same of one officer, and more.
struct OfficerJudge: ~Copyable {
  private enum Answer: UInt8 { case no, yes, open }

  private let tables: JudgingTables
  private let post: JudgingTables.Post

  /// The officer's unit and those above it, by number.
  let units: [Int]
  private let serves: (from: Day?, through: Day)
  private var circumstances: Circumstances

  /// For each demand whether it is asked and whether it is met, then for each target whether it counts
  /// the officer and whether its condition holds.
  private var answers: ContiguousArray<Answer>

  /// For each demand, in the quarter judged last: whether it is open; nothing where it is not asked.
  private var isOpen: ContiguousArray<Bool?>

  /// Sets out to judge an officer in quarters from one on.
  init(_ tables: JudgingTables, _ officer: Officer, holding holdings: Holdings, from place: Int) {
    let quarter = tables.quarters[place]
    let post = tables.post(officer.position(in: quarter))
    let path = tables.path(from: officer.unit)
    let circumstances = Circumstances(
      officer: officer, day: tables.lastDays[place], position: post.position,
      plannedPosition: officer.plannedPosition(in: quarter),
      unitPath: path.names,
      lastDayOfService: officer.lastDayOfService, holdings: holdings)
    func answer(_ question: JudgingTables.Question) -> Answer {
      if question.isAlwaysTrue { return .yes }
      if question.changesWithTime { return .open }
      return question.condition.holds(in: circumstances) ? .yes : .no
    }
    var answers: ContiguousArray<Answer> = []
    answers.reserveCapacity(2 * (post.demands.count + tables.aims.count))
    let exempt = officer.exempt
    for number in post.demands.indices {
      let isExempt = !exempt.isEmpty && exempt.contains(post.demands[number].requirement.id)
      let isAsked = isExempt ? .no : answer(post.demands[number].applies)
      answers.append(isAsked)
      if isAsked == .no || post.demands[number].requirement.validMonths != nil {
        answers.append(.open)
      } else {
        let isMet = post.demands[number].requirement.isMet(by: holdings, atEndOf: quarter)
        answers.append(isMet ? .yes : .no)
      }
    }
    for number in tables.aims.indices {
      let isCounted = answer(tables.aims[number].population)
      answers.append(isCounted)
      if isCounted != .no, case .condition(let question) = tables.aims[number].measure {
        answers.append(answer(question))
      } else {
        answers.append(.open)
      }
    }
    self.tables = tables
    self.post = post
    units = path.numbers
    self.circumstances = circumstances
    self.answers = answers
    serves = (officer.inServiceSince, circumstances.lastDayOfService)
    isOpen = ContiguousArray(repeating: nil, count: post.demands.count)
  }

  /// The quarters of a range in which an officer holds one and the same position, one after the other.
  static func spans(of officer: Officer, in places: Range<Int>, _ tables: JudgingTables) -> [Range<
    Int
  >] {
    guard let from = officer.plannedFrom else { return [places] }
    let change = min(
      max(tables.quarters[0].distance(to: from), places.lowerBound), places.upperBound)
    return [places.lowerBound..<change, change..<places.upperBound].filter { !$0.isEmpty }
  }
}

extension OfficerJudge {
  /// How the officer stands at the end of a quarter; nothing where they do not serve then.
  mutating func standing(at place: Int) -> StandingCount? {
    let day = tables.lastDays[place]
    guard day <= serves.through, serves.from.map({ $0 <= day }) ?? true else { return nil }
    circumstances.day = day
    var count = StandingCount(inService: 1)
    for number in post.demands.indices {
      guard post.demands[number].inForce.contains(place),
        isTrue(answers[2 * number], post.demands[number].applies)
      else {
        isOpen[number] = nil
        continue
      }
      let isMet =
        switch answers[2 * number + 1] {
        case .yes: true
        case .no: false
        case .open:
          post.demands[number].requirement.isMet(
            by: circumstances.holdings, atEndOf: tables.quarters[place])
        }
      isOpen[number] = !isMet
      count.asked += 1
      count.met += isMet ? 1 : 0
    }
    count.compliant = count.asked == count.met ? 1 : 0
    return count
  }

  /// Whether a target counts the officer at the end of the quarter judged last, and whether they pass.
  func passes(_ number: Int, _ standing: StandingCount) -> Bool? {
    let place = 2 * (post.demands.count + number)
    guard isTrue(answers[place], tables.aims[number].population) else { return nil }
    switch tables.aims[number].measure {
    case .compliant: return standing.compliant == 1
    case .meets(let requirement):
      for number in post.demands.indices where post.demands[number].number == requirement {
        if isOpen[number] == true { return false }
      }
      return true
    case .condition(let question): return isTrue(answers[place + 1], question)
    }
  }

  /// Hands over the requirements asked in the quarter judged last, by number.
  func forEachRequirement(_ body: (_ number: Int, _ isMet: Bool) -> Void) {
    for number in post.demands.indices {
      if let isOpen = isOpen[number] { body(post.demands[number].number, !isOpen) }
    }
  }

  /// The group of the position held, by number.
  var group: Int { post.group }

  private func isTrue(_ answer: Answer, _ question: JudgingTables.Question) -> Bool {
    switch answer {
    case .yes: true
    case .no: false
    case .open: question.condition.holds(in: circumstances)
    }
  }
}
