// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Scenarios

@Suite struct KeyIndexTests {
  @Test func `each of many keys has its place and no other`() {
    let keys = (0..<5000).map { "officer-\($0 * 7919 % 5000)" }
    var index = KeyIndex()
    for (place, key) in keys.enumerated() {
      #expect(index.insert(key, at: place) { keys[$0] == key } == nil)
    }
    for (place, key) in keys.enumerated() {
      #expect(index.place(of: key) { keys[$0] == key } == place)
    }
    #expect(index.place(of: "nobody") { keys[$0] == "nobody" } == nil)
  }

  @Test func `a key that has a place keeps it`() {
    let keys = ["a", "b", "a"]
    var index = KeyIndex()
    index.reserve(3)
    let earlier = keys.enumerated().map { place, key in
      index.insert(key, at: place) { keys[$0] == key }
    }
    #expect(earlier == [nil, nil, 0])
    #expect(index.place(of: "a") { keys[$0] == "a" } == 0)
  }

  @Test func `an empty index knows no key`() {
    #expect(KeyIndex().place(of: "a") { _ in true } == nil)
  }
}
