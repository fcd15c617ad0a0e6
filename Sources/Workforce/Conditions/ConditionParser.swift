// SPDX-License-Identifier: GPL-3.0-or-later

/// A condition as read, with the names in it that must exist somewhere.
public struct ParsedCondition: Hashable, Sendable {
  /// A name that the text mentions, and where.
  public struct Mention: Hashable, Sendable {
    public let attribute: Condition.Word
    public let value: String
    public let offset: Int
    public let length: Int
  }

  public let condition: Condition
  public let mentions: [Mention]
}

/// The reader of the condition language.
///
///     condition  = clause { "or" clause }            clause = term { "and" term }
///     term       = [ "not" ] ( "(" condition ")" | "all" | test )
///     test       = attribute ( "=" | "!=" | "<" | "<=" | ">" | ">=" ) value { "|" value }
///                | dimension ( ">=" | "<" ) level [ "@" field { "|" field } ]
public struct ConditionParser: Sendable {
  private let dimensions: [String: Dimension]

  public init(dimensions: [Dimension]) {
    self.dimensions = Dictionary(dimensions.map { ($0.id.text, $0) }) { first, _ in first }
  }

  /// Reads a condition.
  ///
  /// - Throws: what is wrong, with its place in the text.
  public func parse(_ text: String) throws(ConditionSyntaxError) -> ParsedCondition {
    var run = Run(tokens: try ConditionToken.tokens(of: text), dimensions: dimensions)
    if run.next.kind == .end { throw run.error(.empty) }
    let condition = try run.condition(depth: 0)
    if run.next.kind != .end { throw run.error(.unexpectedText) }
    return ParsedCondition(condition: condition, mentions: run.mentions)
  }

  /// Reads `dimension>=level` or `dimension>=level@field|field`, as `accepts` writes it.
  public func parseQualificationTest(
    _ text: String
  ) throws(ConditionSyntaxError) -> QualificationTest {
    var run = Run(tokens: try ConditionToken.tokens(of: text), dimensions: dimensions)
    guard run.next.kind == .word else { throw run.error(.expectedTest) }
    let name = run.take()
    guard let dimension = dimensions[name.text] else {
      throw run.error(.unknownAttribute(known: dimensions.keys.sorted()), at: name)
    }
    let test = try run.qualificationTest(of: dimension, allowed: [">="])
    if run.next.kind != .end { throw run.error(.unexpectedText) }
    return test.question
  }
}

/// One reading from left to right.
private struct Run {
  let tokens: [ConditionToken]
  let dimensions: [String: Dimension]
  var position = 0
  var mentions: [ParsedCondition.Mention] = []

  init(tokens: [ConditionToken], dimensions: [String: Dimension]) {
    self.tokens = tokens
    self.dimensions = dimensions
  }

  var next: ConditionToken { tokens[position] }

  mutating func take() -> ConditionToken {
    let token = tokens[position]
    if token.kind != .end { position += 1 }
    return token
  }

  mutating func take(_ kind: ConditionToken.Kind, _ text: String) -> Bool {
    guard next.kind == kind, next.text == text else { return false }
    position += 1
    return true
  }

  func error(
    _ reason: ConditionSyntaxError.Reason, at token: ConditionToken? = nil
  ) -> ConditionSyntaxError {
    let token = token ?? next
    return ConditionSyntaxError(
      reason: reason, offset: token.offset, length: max(1, token.length), found: token.text)
  }

  mutating func condition(depth: Int) throws(ConditionSyntaxError) -> Condition {
    // Conditions come from files of strangers; the depth keeps the stack safe.
    if depth > 64 { throw error(.nestedTooDeeply) }
    var clauses = [try clause(depth: depth)]
    while take(.word, "or") { clauses.append(try clause(depth: depth)) }
    return clauses.count == 1 ? clauses[0] : .or(clauses)
  }

  mutating func clause(depth: Int) throws(ConditionSyntaxError) -> Condition {
    var terms = [try term(depth: depth)]
    while take(.word, "and") { terms.append(try term(depth: depth)) }
    return terms.count == 1 ? terms[0] : .and(terms)
  }

  mutating func term(depth: Int) throws(ConditionSyntaxError) -> Condition {
    if take(.word, "not") { return .not(try primary(depth: depth)) }
    return try primary(depth: depth)
  }

  mutating func primary(depth: Int) throws(ConditionSyntaxError) -> Condition {
    if take(.sign, "(") {
      let inner = try condition(depth: depth + 1)
      guard take(.sign, ")") else { throw error(.expectedClosingParenthesis) }
      return inner
    }
    if take(.word, "all") { return .all }
    return try test()
  }

  mutating func test() throws(ConditionSyntaxError) -> Condition {
    guard next.kind == .word else { throw error(.expectedTest) }
    let name = take()
    if let dimension = dimensions[name.text] {
      let (sign, question) = try qualificationTest(of: dimension, allowed: [">=", "<"])
      return .test(sign == "<" ? .lacks(question) : .holds(question))
    }
    if let word = Condition.Word(rawValue: name.text) { return try wordTest(of: word) }
    if let flag = Condition.Flag(rawValue: name.text) { return try flagTest(of: flag) }
    if let number = Condition.Number(rawValue: name.text) { return try numberTest(of: number) }
    let known =
      Condition.Word.allCases.map(\.rawValue) + Condition.Flag.allCases.map(\.rawValue)
      + Condition.Number.allCases.map(\.rawValue) + dimensions.keys.sorted()
    throw error(.unknownAttribute(known: known), at: name)
  }

  mutating func sign(
    for attribute: String, allowed: [String]
  ) throws(ConditionSyntaxError) -> ConditionToken {
    guard next.kind == .sign, ["=", "!=", "<", "<=", ">", ">="].contains(next.text) else {
      throw error(.expectedOperator)
    }
    guard allowed.contains(next.text) else {
      throw error(.operatorNotAllowed(attribute: attribute, allowed: allowed))
    }
    return take()
  }

  mutating func values() throws(ConditionSyntaxError) -> [ConditionToken] {
    var values: [ConditionToken] = []
    repeat {
      guard next.kind == .word || next.kind == .quoted else { throw error(.expectedValue) }
      values.append(take())
    } while take(.sign, "|")
    return values
  }

  mutating func qualificationTest(
    of dimension: Dimension, allowed: [String]
  ) throws(ConditionSyntaxError) -> (sign: String, question: QualificationTest) {
    let sign = try sign(for: dimension.id.text, allowed: allowed)
    guard next.kind == .word || next.kind == .quoted else { throw error(.expectedValue) }
    let name = take()
    guard let rank = dimension.levels.firstIndex(of: name.text) else {
      throw error(
        .unknownLevel(dimension: dimension.id.text, known: dimension.levels), at: name)
    }
    let fields = take(.sign, "@") ? try values().map(\.text) : []
    let question = QualificationTest(
      level: Level(dimension: dimension.id, rank: rank, name: name.text), fields: fields)
    return (sign.text, question)
  }

  mutating func wordTest(of word: Condition.Word) throws(ConditionSyntaxError) -> Condition {
    let sign = try sign(for: word.rawValue, allowed: ["=", "!="])
    let values = try values()
    for value in values {
      if word == .sex, Sex(rawValue: value.text) == nil { throw error(.notASex, at: value) }
      mentions.append(
        ParsedCondition.Mention(
          attribute: word, value: value.text, offset: value.offset, length: value.length))
    }
    if next.kind == .sign, next.text == "@" { throw error(.fieldNotAllowed) }
    let equality: Condition.Equality = sign.text == "=" ? .equal : .unequal
    return .test(.word(word, equality, values.map(\.text)))
  }

  mutating func flagTest(of flag: Condition.Flag) throws(ConditionSyntaxError) -> Condition {
    let sign = try sign(for: flag.rawValue, allowed: ["=", "!="])
    var flags: [Bool] = []
    for value in try values() {
      guard value.text == "yes" || value.text == "no" else {
        throw error(.notYesOrNo, at: value)
      }
      flags.append(value.text == "yes")
    }
    return .test(.flag(flag, sign.text == "=" ? .equal : .unequal, flags))
  }

  mutating func numberTest(of number: Condition.Number) throws(ConditionSyntaxError) -> Condition {
    let signs = Condition.Order.allCases.map(\.rawValue)
    let sign = try sign(for: number.rawValue, allowed: signs)
    guard let order = Condition.Order(rawValue: sign.text) else { throw error(.expectedOperator) }
    let tokens = try values()
    if tokens.count > 1, order != .equal, order != .unequal {
      throw error(.severalValuesNotAllowed, at: tokens[1])
    }
    var numbers: [Int] = []
    for token in tokens {
      guard let value = Int(token.text), (-100_000...100_000).contains(value) else {
        throw error(.notANumber, at: token)
      }
      numbers.append(value)
    }
    return .test(.number(number, order, numbers))
  }
}
