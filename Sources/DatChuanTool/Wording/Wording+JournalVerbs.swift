// SPDX-License-Identifier: GPL-3.0-or-later

import JournalStore
import Tables

// What `record` says.
extension Wording {
  static let recordAbstract = Wording(
    vi: "Ghi vào nhật ký những gì đã xảy ra: cử đi học, hoàn thành, điều động, nghỉ hưu… Không sự "
      + "kiện nào bị sửa hay xóa; ghi nhầm thì ghi sự kiện khác thay vào (--replaces).",
    en: "Records what happened: enrolled, completed, transferred, retired… Nothing is ever edited "
      + "or deleted; what was wrong is replaced by another event (--replaces).")
  static let eventHelp = Wording(
    vi: "loại sự kiện: nominated (đề cử), enrolled (được cử), started (bắt đầu), completed (hoàn "
      + "thành), failed (không đạt), withdrew (thôi học), postponed (hoãn), class-opened (mở lớp), "
      + "class-cancelled (hủy lớp), seats-changed (suất học), budget-changed (kinh phí), joined "
      + "(tiếp nhận), appointed (bổ nhiệm), position-changed (đổi vị trí), planned (quy hoạch), "
      + "transferred (điều động), left (thôi công tác), retired (nghỉ hưu), exempted (miễn tiêu "
      + "chuẩn), corrected (hủy sự kiện ghi nhầm)",
    en: "the kind of event: nominated, enrolled, started, completed, failed, withdrew, postponed, "
      + "class-opened, class-cancelled, seats-changed, budget-changed, joined, appointed, "
      + "position-changed, planned (for a position), transferred, left, retired, exempted, "
      + "corrected (the replaced event never happened)")
  static let recordFromHelp = Wording(
    vi: "ghi mọi dòng của bảng CSV này, hoặc không dòng nào nếu có dòng sai; cột mang tên các tùy "
      + "chọn dưới đây (birth_date thay cho birth-date), tùy chọn đã ghi dùng cho mọi dòng để trống",
    en: "record all rows of this CSV table, or none when any is wrong; columns are named like the "
      + "options below (birth_date for birth-date), and an option given holds for rows that leave "
      + "it empty")
  static let dryRunHelp = Wording(
    vi: "chỉ kiểm tra, không ghi", en: "check only, record nothing")

  static func journalBegun(_ file: String) -> Wording {
    Wording(vi: "Bắt đầu nhật ký mới: \(file)", en: "A new journal begins: \(file)")
  }

  static func recorded(_ count: Int, in file: String, isTrial: Bool) -> Wording {
    isTrial
      ? Wording(
        vi: "Hợp lệ, chưa ghi (chạy thử): \(count) sự kiện",
        en: "Right, nothing recorded (dry run): \(count) event\(count == 1 ? "" : "s")")
      : Wording(
        vi: "Đã ghi \(count) sự kiện vào \(file)",
        en: "Recorded \(count) event\(count == 1 ? "" : "s") in \(file)")
  }
}

// What `journal` says.
extension Wording {
  static let journalAbstract = Wording(
    vi: "Xem nhật ký, kiểm tra xem có bị sửa lén không (verify), xuất ra (export) hoặc nhập vào "
      + "(import) dạng các dòng JSON.",
    en: "Shows the journal, finds changes made behind the program's back (verify), writes it as "
      + "lines of JSON (export) or reads such lines (import).")
  static let actionPlaceholder = Wording(vi: "VIỆC", en: "ACTION")
  static let journalActionHelp = Wording(
    vi: "list (xem, khi không ghi), verify, export hoặc import",
    en: "list (where left out), verify, export or import")
  static let journalFileHelp = Wording(
    vi: "tệp để xuất ra (tệp mới) hoặc nhập vào", en: "the new file to write, or the file to read")
  static let journalOfficerPlaceholder = Wording(vi: "MÃ_CÁN_BỘ", en: "OFFICER")
  static let journalOfficerHelp = Wording(
    vi: "chỉ xem sự kiện của người này", en: "only events about this officer")
  static let sinceHelp = Wording(
    vi: "chỉ xem sự kiện có hiệu lực từ ngày này", en: "only events true from this day or later")
  static let knownOnHelp = Wording(
    vi: "chỉ tính những gì đã ghi đến hết ngày này", en: "only what was recorded by this day")
  static let headPlaceholder = Wording(vi: "SỐ:DẤU", en: "NUMBER:SEAL")
  static let headHelp = Wording(
    vi: "dấu cuối đã chép lại từ lần verify trước: nhật ký phải còn chứa nó",
    en: "a head noted from an earlier verify: the journal must still contain it")
  static let maskedHelp = Wording(
    vi: "thay họ tên, ngày sinh, ghi chú bằng tên giả nhất quán; kết quả tính toán không đổi",
    en:
      "put other names, birth days and notes in the place of the real ones, consistently; results "
      + "stay the same")
  static let aHead = Wording(
    vi: "số và dấu như datchuan journal verify in ra",
    en: "a number and a seal as datchuan journal verify prints them")

  static let noEvents = Wording(vi: "Không có sự kiện nào.", en: "No events.")
  static let entryTitle = Wording(vi: "Số", en: "No.")
  static let trueFromTitle = Wording(vi: "Từ ngày", en: "From")
  static let kindTitle = Wording(vi: "Sự kiện", en: "Event")
  static let contentTitle = Wording(vi: "Nội dung", en: "What")
  static let recordedTitle = Wording(vi: "Ghi ngày, người ghi", en: "Recorded, by")

  static func replacedBy(_ number: Int) -> Wording {
    Wording(vi: "[đã thay bởi số \(number)]", en: "[replaced by \(number)]")
  }

  static func eventCount(_ count: Int) -> Wording {
    Wording(vi: "\(count) sự kiện", en: "\(count) event\(count == 1 ? "" : "s")")
  }

  static func journalIntact(_ head: JournalHead) -> Wording {
    Wording(
      vi: "Nhật ký nguyên vẹn: \(head.number) sự kiện. Dấu cuối, nên chép vào sổ: "
        + "\(head.number):\(head.seal)",
      en: "The journal is intact: \(head.number) event\(head.number == 1 ? "" : "s"). Its head, to "
        + "be noted elsewhere: \(head.number):\(head.seal)")
  }

  static func journalChanged(_ count: Int) -> Wording {
    Wording(
      vi: "Nhật ký đã bị sửa ngoài chương trình, \(count) dấu hiệu:",
      en:
        "The journal was changed behind the program's back, \(count) sign\(count == 1 ? "" : "s"):"
    )
  }

  static func journalExported(_ count: Int, to file: String) -> Wording {
    Wording(
      vi: "Đã xuất \(count) sự kiện ra \(file)",
      en: "Wrote \(count) event\(count == 1 ? "" : "s") to \(file)")
  }

  static func journalImported(_ summary: JournalImport, to file: String) -> Wording {
    Wording(
      vi: "Đã nhập \(summary.added) sự kiện vào \(file)"
        + (summary.known > 0 ? "; \(summary.known) sự kiện đã có" : ""),
      en: "Read \(summary.added) event\(summary.added == 1 ? "" : "s") into \(file)"
        + (summary.known > 0 ? "; \(summary.known) were there already" : ""))
  }

  static func wrongSeal(_ number: Int) -> Wording {
    Wording(
      vi: "dấu của sự kiện số \(number) không khớp nội dung: tệp đã bị sửa",
      en: "the seal of event \(number) does not fit what it says: the file was changed")
  }
}

// What `backup` and `restore` say.
extension Wording {
  static let backupAbstract = Wording(
    vi: "Sao lưu nhật ký vào một tệp mới; làm được cả khi người khác đang ghi.",
    en: "Copies the journal to a new file; also while others are recording.")
  static let restoreAbstract = Wording(
    vi:
      "Khôi phục nhật ký từ một bản sao lưu, sau khi kiểm tra bản đó; không ghi đè nhật ký đang có.",
    en:
      "Restores the journal from a backup once that is verified; never over a journal that is there."
  )
  static let backupFileHelp = Wording(
    vi: "tệp mới để giữ bản sao", en: "the new file to keep the copy")
  static let restoreFileHelp = Wording(vi: "bản sao lưu", en: "the backup")

  static func backedUp(_ head: JournalHead, to file: String) -> Wording {
    Wording(
      vi: "Đã sao lưu \(head.number) sự kiện vào \(file). Dấu cuối: \(head.number):\(head.seal)",
      en: "Copied \(head.number) event\(head.number == 1 ? "" : "s") to \(file). Head: "
        + "\(head.number):\(head.seal)")
  }

  static func restored(_ head: JournalHead, to file: String) -> Wording {
    Wording(
      vi: "Đã khôi phục \(head.number) sự kiện vào \(file). Dấu cuối: \(head.number):\(head.seal)",
      en: "Restored \(head.number) event\(head.number == 1 ? "" : "s") to \(file). Head: "
        + "\(head.number):\(head.seal)")
  }

  static func copyOfChanged(_ file: String) -> Wording {
    Wording(
      vi: "nhật ký đã bị sửa ngoài chương trình; bản sao '\(file)' chỉ giữ làm chứng cứ:",
      en: "the journal was changed behind the program's back; keep the copy '\(file)' as evidence:")
  }

  static func backupChanged(_ file: String) -> Wording {
    Wording(
      vi: "bản sao lưu '\(file)' đã bị sửa nên không dùng để khôi phục:",
      en: "the backup '\(file)' was changed and is not used:")
  }
}
