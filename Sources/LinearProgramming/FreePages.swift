// SPDX-License-Identifier: GPL-3.0-or-later

private import CAllocator

/// Pages of the heap that nothing is in.
package enum FreePages {
  /// Gives them back to the system.
  ///
  /// Searches leave the heap full of holes that arrays the size of a large program don't fit in.
  ///
  /// - Complexity: linear in the heap's free pieces; worth it once a phase of a large search.
  package static func giveBack() { give_back_free_pages() }
}
