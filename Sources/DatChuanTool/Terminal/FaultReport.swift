// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The sentence a user reads when the program itself is at fault, instead of a trace of the stack.
enum FaultReport {
  /// Makes the signals by which a process dies of its own mistakes end it with the status 70.
  static func install() {
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS] {
      signal(number) { _ in
        // Only calls that are safe in a handler: no allocation, no formatting.
        let sentence: StaticString = """

          Lỗi của chương trình: datchuan dừng giữa chừng và không ghi gì thêm. Xin báo cho nhóm phát triển.
          A fault of the program: datchuan stopped midway and wrote nothing more. Please report it.

          """
        unsafe write(STDERR_FILENO, sentence.utf8Start, sentence.utf8CodeUnitCount)
        _exit(ExitStatus.fault.rawValue)
      }
    }
  }
}
