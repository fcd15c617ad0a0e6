// SPDX-License-Identifier: GPL-3.0-or-later

@main struct Entrypoint {
  static func main() {}
}
