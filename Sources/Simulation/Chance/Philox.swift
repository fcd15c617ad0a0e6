// SPDX-License-Identifier: GPL-3.0-or-later

/// A random function of a counter: any of its words can be had without those before it.
///
/// Philox4x64 with ten rounds, of Salmon, Moraes, Dror and Shaw, Parallel random numbers: as easy as
/// 1, 2, 3 (2011). It passes the batteries of tests that are in use, and needs no state.
enum Philox {
  /// The block of a counter under a key.
  static func block(
    _ counter: SIMD4<UInt64>, key: SIMD2<UInt64>
  ) -> SIMD4<UInt64> {
    var (block, key) = (counter, key)
    for round in 0..<10 {
      if round > 0 { key &+= SIMD2(0x9E37_79B9_7F4A_7C15, 0xBB67_AE85_84CA_A73B) }
      let first = block[0].multipliedFullWidth(by: 0xD2E7_470E_E14C_6C93)
      let second = block[2].multipliedFullWidth(by: 0xCA5A_8263_9512_1157)
      block = SIMD4(
        second.high ^ block[1] ^ key[0], second.low, first.high ^ block[3] ^ key[1], first.low)
    }
    return block
  }
}
