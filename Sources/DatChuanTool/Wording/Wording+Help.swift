// SPDX-License-Identifier: GPL-3.0-or-later

import Tables

// The help texts.
extension Wording {
  static let programAbstract = Wording(
    vi:
      "Đạt Chuẩn lập kế hoạch đào tạo, bồi dưỡng để cán bộ, công chức cấp xã đạt chuẩn chức danh: "
      + "ai đi học lớp nào, quý nào, từ nguồn kinh phí nào; ai không kịp và vì sao.",
    en: "Đạt Chuẩn plans the training that brings commune officers up to the standard of their "
      + "posts: who goes to which class, when, out of which fund; who cannot make it, and why.")
  static let usage = Wording(vi: "Cách dùng", en: "Usage")
  static let overallUsage = Wording(
    vi: "datchuan LỆNH [tham số] [tùy chọn]", en: "datchuan VERB [arguments] [options]")
  static let verbsTitle = Wording(vi: "Các lệnh", en: "Verbs")
  static let valuesTitle = Wording(vi: "Tham số", en: "Arguments")
  static let optionsTitle = Wording(vi: "Tùy chọn", en: "Options")
  static let commonOptionsTitle = Wording(vi: "Tùy chọn chung", en: "Options of every verb")
  static let exitCodesTitle = Wording(vi: "Mã kết thúc", en: "Exit codes")
  static let helpOfVerb = Wording(
    vi: "Hướng dẫn từng lệnh: datchuan help LỆNH. English: datchuan --lang en.",
    en: "About one verb: datchuan help VERB. Tiếng Việt: datchuan --lang vi.")

  static func defaultValue(_ text: String) -> Wording {
    Wording(vi: " (mặc định \(text))", en: " (default \(text))")
  }

  static let checkAbstract = Wording(
    vi: "Kiểm tra kịch bản: mọi lỗi và cảnh báo, kèm tệp, dòng, cột.",
    en: "Checks a scenario: every error and warning with file, line and column.")
  static let gapsAbstract = Wording(
    vi:
      "Rà soát ai còn thiếu tiêu chuẩn nào, thiếu từ khi nào, và muộn nhất phải bắt đầu học quý nào.",
    en: "Shows who lacks what, since when, and by which quarter the training must begin.")
  static let planAbstract = Wording(
    vi: "Lập kế hoạch đào tạo, bồi dưỡng, tự kiểm tra lại, ghi thành thư mục và in bản tóm tắt.",
    en: "Makes a training plan, audits it, writes it to a folder and prints a summary.")
  static let verifyAbstract = Wording(
    vi: "Kiểm tra một kế hoạch theo mọi quy định của kịch bản, bất kể ai lập.",
    en: "Checks a plan against every rule of the scenario, whoever made it.")
  static let exportAbstract = Wording(
    vi: "Ghi bài toán quy hoạch tuyến tính để kiểm chứng bằng phần mềm khác.",
    en: "Writes the linear program, to be examined with other solvers.")
  static let helpAbstract = Wording(
    vi: "Hiện hướng dẫn của chương trình hoặc của một lệnh.",
    en: "Shows the help of the program or of one verb.")
  static let versionAbstract = Wording(
    vi: "Hiện phiên bản của chương trình và của bộ giải.",
    en: "Shows the versions of the program and of its solver.")

  static func version(_ version: String, solver: String) -> Wording {
    Wording(
      vi: "Đạt Chuẩn (datchuan) \(version), bộ giải \(solver)",
      en: "Đạt Chuẩn (datchuan) \(version), solver \(solver)")
  }
}

extension ExitStatus {
  /// What the status means, for the help.
  var wording: Wording {
    switch self {
    case .done: Wording(vi: "xong", en: "done")
    case .violations:
      Wording(
        vi: "verify thấy vi phạm, hoặc --require-targets mà có chỉ tiêu không đạt",
        en: "verify found violations, or --require-targets and a target is missed")
    case .wrongUsage: Wording(vi: "dùng sai lệnh", en: "wrong usage")
    case .wrongInput: Wording(vi: "dữ liệu vào có lỗi", en: "the input is wrong")
    case .missingInput: Wording(vi: "thiếu dữ liệu vào", en: "an input is missing")
    case .fault: Wording(vi: "lỗi của chương trình", en: "a fault of the program")
    case .cannotCreate: Wording(vi: "không tạo được kết quả", en: "output can't be created")
    case .cannotReadOrWrite:
      Wording(vi: "không đọc hoặc ghi được", en: "output can't be written or read")
    case .stoppedEarly:
      Wording(
        vi: "dừng sớm vì hết giờ hoặc bị ngắt; phương án tốt nhất đã được ghi",
        en: "stopped early by the time limit or an interrupt; the best plan so far is written")
    }
  }
}
