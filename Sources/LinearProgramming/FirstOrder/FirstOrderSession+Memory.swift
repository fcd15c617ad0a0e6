// SPDX-License-Identifier: GPL-3.0-or-later

private import CAllocator

extension FirstOrderSession {
  /// Gives back to the system what the heap holds free before a large program is packed.
  ///
  /// Searches leave the heap full of holes that arrays the size of a program don't fit in.
  ///
  /// - Complexity: linear in the heap's free pieces; worth it once a phase.
  package func giveBackFreePages() { give_back_free_pages() }
}
