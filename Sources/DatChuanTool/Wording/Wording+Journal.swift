// SPDX-License-Identifier: GPL-3.0-or-later

import JournalStore
import Tables
import Tracking
import Workforce

// What commands about a journal say.
extension Wording {
  static let journalHelp = Wording(
    vi: "tệp nhật ký; không ghi thì journal.datchuan trong thư mục kịch bản (thư mục hiện tại)",
    en: "the journal's file; left out: journal.datchuan in the scenario's folder (the current one)")
  static let journalScenarioHelp = Wording(
    vi: "kịch bản để đối chiếu tên; không ghi thì thư mục chứa nhật ký",
    en: "the scenario that names are checked against; left out: the journal's own folder")
  static let noJournalHere = Wording(
    vi: "thư mục này không có nhật ký (journal.datchuan) cũng không có kịch bản (scenario.json); "
      + "hãy vào thư mục kịch bản, hoặc chỉ tệp bằng --journal",
    en: "there is neither a journal (journal.datchuan) nor a scenario (scenario.json) here; go to "
      + "the scenario's folder, or name the file with --journal")

  static func journalNotBuiltUpon(_ path: String, _ count: Int) -> Wording {
    Wording(
      vi: "nhật ký '\(path)' đã bị sửa ngoài chương trình (\(count) dấu hiệu); không ghi thêm, "
        + "không tính gì trên đó:",
      en: "the journal '\(path)' was changed behind the program's back (\(count) "
        + "sign\(count == 1 ? "" : "s")); nothing is added to it or counted from it:")
  }

  static func journalShownThoughChanged(_ path: String) -> Wording {
    Wording(
      vi: "nhật ký '\(path)' đã bị sửa ngoài chương trình; bảng trên chỉ để xem:",
      en: "the journal '\(path)' was changed behind the program's back; what is shown is only "
        + "to look at:")
  }

  static func restoreRemedy(_ path: String) -> Wording {
    Wording(
      vi:
        "để dùng tiếp: đổi tên tệp này, rồi datchuan restore BẢN_SAO_LƯU --journal \(path) và ghi "
        + "lại những gì xảy ra sau bản sao; datchuan journal vẫn cho xem tệp đã bị sửa",
      en: "to go on: rename this file, then datchuan restore BACKUP --journal \(path) and record "
        + "what happened since; datchuan journal still shows what the changed file holds")
  }

  static func journalFailure(_ failure: KeptJournal.Failure, _ path: String) -> Wording {
    let reason: Wording =
      switch failure {
      case .unreadable(let entry):
        Wording(
          vi: "không hiểu sự kiện số \(entry.number); hãy chạy datchuan journal verify",
          en: "event \(entry.number) can't be understood; run datchuan journal verify")
      case .file(let failure): failure.wording
      }
    return Wording(vi: "nhật ký '\(path)': \(reason.vi)", en: "journal '\(path)': \(reason.en)")
  }
}

extension JournalFailure {
  fileprivate var wording: Wording {
    switch self {
    case .missing: Wording(vi: "không có tệp này", en: "there is no such file")
    case .alreadyExists:
      Wording(
        vi: "đã có tệp này; chương trình không ghi đè",
        en: "it is there already; nothing is overwritten")
    case .notAJournal:
      Wording(vi: "tệp không phải là nhật ký của Đạt Chuẩn", en: "the file is no journal of ours")
    case .newer(let version):
      Wording(
        vi: "tệp do phiên bản mới hơn ghi (cấu trúc \(version)); hãy nâng cấp chương trình",
        en: "a later version wrote it (structure \(version)); please upgrade")
    case .noFolder:
      Wording(
        vi: "không có thư mục để đặt tệp này", en: "the folder that should hold it is not there")
    case .unreadable:
      Wording(vi: "không có quyền đọc tệp", en: "no permission to read the file")
    case .changed:
      Wording(
        vi: "bị sửa ngoài chương trình; hãy chạy datchuan journal verify",
        en: "changed behind the program's back; run datchuan journal verify")
    case .noPermission:
      Wording(
        vi: "không có quyền mở tệp hoặc ghi vào thư mục chứa tệp",
        en: "no permission to open the file or to write in its folder")
    case .readOnly:
      Wording(
        vi: "tệp chỉ được đọc nên không ghi được; sự kiện chưa được ghi",
        en: "the file may only be read; nothing was recorded")
    case .diskFull:
      Wording(
        vi: "đĩa đã đầy; sự kiện chưa được ghi, nhật ký vẫn nguyên vẹn",
        en: "the disk is full; nothing was recorded, and the journal is as it was")
    case .busy:
      Wording(
        vi: "chương trình khác giữ tệp quá lâu; hãy thử lại",
        en: "another program keeps the file to itself; try again")
    case .movedOn(let last):
      Wording(
        vi: "nhật ký đã có thêm sự kiện (số cuối là \(last)) nên không nối được",
        en: "others added to the journal meanwhile (the last number is \(last))")
    case .cannotReplace(let number):
      Wording(
        vi: "sự kiện số \(number) không có hoặc đã được thay",
        en: "event \(number) is not there or was replaced already")
    case .damaged(let words):
      Wording(
        vi: "cấu trúc tệp đã hỏng (\(words)); hãy khôi phục từ bản sao lưu",
        en: "the file's structure is broken (\(words)); restore a backup")
    case .other(let words): Wording(words)
    }
  }
}

extension JournalFault {
  var wording: Wording {
    switch self {
    case .structure(let words):
      Wording(vi: "cấu trúc tệp hỏng: \(words)", en: "the file's structure is broken: \(words)")
    case .schema(let name):
      Wording(
        vi: "bảng hoặc chốt bảo vệ '\(name)' bị sửa hoặc bị xóa",
        en: "the table or guard '\(name)' was changed or removed")
    case .missingEntry(let number):
      Wording(vi: "sự kiện số \(number) bị xóa", en: "event \(number) was deleted")
    case .changedEntry(let number):
      Wording(vi: "sự kiện số \(number) bị sửa", en: "event \(number) was changed")
    case .brokenChain(let number):
      Wording(
        vi: "sự kiện số \(number) không nối với sự kiện đứng trước",
        en: "event \(number) does not follow the one before it")
    case .wrongEnd(let found, let expected):
      Wording(
        vi: "phần cuối bị cắt hoặc bị thêm: có \(found) sự kiện, đúng ra là \(expected)",
        en: "the end was cut off or added to: \(found) events, expected \(expected)")
    case .wrongReplacement(let number):
      Wording(
        vi: "sự kiện số \(number) thay một sự kiện không có trước nó",
        en: "event \(number) replaces one that is not there before it")
    case .changedDocument(let digest):
      Wording(
        vi: "tài liệu \(digest.description.prefix(12))… bị sửa",
        en: "the document \(digest.description.prefix(12))… was changed")
    }
  }
}
