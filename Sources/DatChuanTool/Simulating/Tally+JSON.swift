// SPDX-License-Identifier: GPL-3.0-or-later

import Simulation
import Tables
import Workforce

extension Sample {
  /// The exact sums; squares can outgrow what other programs read, but this one reads them whole.
  var json: JSONValue {
    [
      "count": .integer(Int64(count)), "sum": .integer(Int64(sum)),
      "squares": .decimal(String(squares)), "grain": .integer(Int64(grain)),
      "counts": .array(
        counts.sorted { $0.key < $1.key }.map {
          .array([.integer(Int64($0.key)), .integer(Int64($0.value))])
        }),
    ]
  }

  init(_ reader: PartReader) throws(PartReader.Mistake) {
    var counts: [Int: Int] = [:]
    for pair in try reader.member("counts").elements() {
      let numbers = try pair.elements().map { (number) throws(PartReader.Mistake) -> Int in
        try number.number()
      }
      guard numbers.count == 2 else { throw PartReader.Mistake(spot: pair.node.location) }
      counts[numbers[0]] = numbers[1]
    }
    self.init(
      count: try reader.int("count"), sum: try reader.int("sum"),
      squares: try reader.member("squares").number(), counts: counts,
      grain: try reader.int("grain"))
  }
}

extension [Sample] {
  fileprivate var json: JSONValue { .array(map(\.json)) }

  /// Takes what a file has for these figures: as many of the same grains.
  fileprivate mutating func read(_ reader: PartReader) throws(PartReader.Mistake) {
    let read = try reader.elements().map { (element) throws(PartReader.Mistake) in
      try Sample(element)
    }
    guard read.map(\.grain) == map(\.grain) else {
      throw PartReader.Mistake(spot: reader.node.location)
    }
    self = read
  }
}

extension Tally {
  var json: JSONValue {
    [
      "compliant": compliant.json, "inService": inService.json, "rates": rates.json,
      "everybody": .array(everybody.map { .integer(Int64($0)) }), "shortfalls": shortfalls.json,
      "costs": costs.json, "exceeded": .array(exceeded.map { .integer(Int64($0)) }),
      "figures": figures.json, "difference": difference.json, "blocks": blocks.json,
      "officers": .object(
        Dictionary(uniqueKeysWithValues: officers.map { ($0.key.text, $0.value.json) })),
      "units": .object(
        Dictionary(uniqueKeysWithValues: units.map { ($0.key.text, $0.value.json) })),
      "programmes": .object(
        Dictionary(uniqueKeysWithValues: programmes.map { ($0.key.text, $0.value.json) })),
    ]
  }

  /// Takes the sums that a file has, of the same scenario.
  mutating func read(_ reader: PartReader) throws(PartReader.Mistake) {
    try compliant.read(reader.member("compliant"))
    try inService.read(reader.member("inService"))
    try rates.read(reader.member("rates"))
    everybody = try reader.counts("everybody", like: everybody)
    try shortfalls.read(reader.member("shortfalls"))
    try costs.read(reader.member("costs"))
    exceeded = try reader.counts("exceeded", like: exceeded)
    try figures.read(reader.member("figures"))
    difference = try Sample(reader.member("difference"))
    blocks = try reader.member("blocks").elements().map { (block) throws(PartReader.Mistake) in
      try Sample(block)
    }
    for (name, part) in try reader.member("officers").members() {
      guard officers[Officer.ID(name)] != nil else {
        throw PartReader.Mistake(spot: part.node.location)
      }
      var misses = Misses()
      misses.inService = try part.int("inService")
      misses.missed = try part.causes("missed")
      officers[Officer.ID(name)] = misses
    }
    for (name, part) in try reader.member("units").members() {
      guard units[Workforce.Unit.ID(name)] != nil else {
        throw PartReader.Mistake(spot: part.node.location)
      }
      var misses = UnitMisses()
      misses.missed = try Sample(part.member("missed"))
      misses.causes = try part.causes("causes")
      units[Workforce.Unit.ID(name)] = misses
    }
    for (name, part) in try reader.member("programmes").members() {
      guard programmes[Programme.ID(name)] != nil else {
        throw PartReader.Mistake(spot: part.node.location)
      }
      var starts = Starts()
      starts.meant = try Sample(part.member("meant"))
      starts.lost = try Sample(part.member("lost"))
      starts.causes = try part.causes("causes")
      programmes[Programme.ID(name)] = starts
    }
  }
}

extension Tally.Misses {
  fileprivate var json: JSONValue {
    ["inService": .integer(Int64(inService)), "missed": missed.json]
  }
}

extension Tally.UnitMisses {
  fileprivate var json: JSONValue { ["missed": missed.json, "causes": causes.json] }
}

extension Tally.Starts {
  fileprivate var json: JSONValue {
    ["meant": meant.json, "lost": lost.json, "causes": causes.json]
  }
}

extension [Forecast.Setback: Int] {
  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = [:]
    for (setback, count) in self { members[setback.name] = .integer(Int64(count)) }
    return .object(members)
  }
}

extension PartReader {
  fileprivate func counts(_ key: String, like counts: [Int]) throws(Mistake) -> [Int] {
    let read = try ints(key)
    guard read.count == counts.count else { throw Mistake(spot: node.location) }
    return read
  }

  fileprivate func causes(_ key: String) throws(Mistake) -> [Forecast.Setback: Int] {
    var causes: [Forecast.Setback: Int] = [:]
    for (name, count) in try member(key).members() {
      guard let setback = Forecast.Setback(name: name) else {
        throw Mistake(spot: count.node.location)
      }
      causes[setback] = try count.number()
    }
    return causes
  }
}
