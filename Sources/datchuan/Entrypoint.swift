// SPDX-License-Identifier: GPL-3.0-or-later

import DatChuanTool

@main struct Entrypoint {
  static func main() {
    CommandLineTool.main()
  }
}
