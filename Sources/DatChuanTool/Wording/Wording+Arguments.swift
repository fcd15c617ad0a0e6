// SPDX-License-Identifier: GPL-3.0-or-later

import Tables
import Workforce

// What the help and the mistakes of the command line call things.
extension Wording {
  static let anyText = Wording(vi: "một giá trị không rỗng", en: "a value that is not empty")
  static let aQuarter = Wording(vi: "một quý như 2027Q1", en: "a quarter such as 2027Q1")
  static func aQuarter(from first: Quarter, through last: Quarter) -> Wording {
    Wording(
      vi: "một quý từ \(first) đến \(last)", en: "a quarter from \(first) to \(last)")
  }

  static let aDay = Wording(
    vi: "một ngày như 2027-12-01", en: "a day such as 2027-12-01")
  static let aWholePlan = Wording(
    vi: "một thư mục kế hoạch hoặc plan.json", en: "a plan folder or a plan.json")
  static let aCount = Wording(vi: "một số nguyên từ 1 trở lên", en: "a whole number, 1 or more")
  static func aCount(atMost limit: Int) -> Wording {
    Wording(
      vi: "một số nguyên từ 1 đến \(limit)", en: "a whole number from 1 to \(limit)")
  }

  static let aLimit = Wording(vi: "một số nguyên từ 0 trở lên", en: "a whole number, 0 or more")
  static let seconds = Wording(
    vi: "một số giây, từ 0 trở lên", en: "a number of seconds, 0 or more")
  static let ratio = Wording(
    vi: "một số từ 0 đến 1, ví dụ 0.01", en: "a number from 0 to 1 such as 0.01")

  static func oneOf(_ words: [String]) -> Wording {
    let list = words.joined(separator: ", ")
    return Wording(vi: "một trong: \(list)", en: "one of: \(list)")
  }

  static let scenarioPlaceholder = Wording(vi: "KỊCH_BẢN", en: "SCENARIO")
  static let planPlaceholder = Wording(vi: "KẾ_HOẠCH", en: "PLAN")
  static let folderPlaceholder = Wording(vi: "THƯ_MỤC", en: "FOLDER")
  static let filePlaceholder = Wording(vi: "TỆP", en: "FILE")
  static let quarterPlaceholder = Wording(vi: "QUÝ", en: "QUARTER")
  static let dayPlaceholder = Wording(vi: "NGÀY", en: "DAY")
  static let eventPlaceholder = Wording(vi: "SỰ_KIỆN", en: "EVENT")
  static let textPlaceholder = Wording(vi: "CHỮ", en: "TEXT")
  static let secondsPlaceholder = Wording(vi: "GIÂY", en: "SECONDS")
  static let numberPlaceholder = Wording(vi: "SỐ", en: "NUMBER")
  static let sharePlaceholder = Wording(vi: "TỶ_LỆ", en: "SHARE")
  static let goalPlaceholder = Wording(vi: "MỤC_TIÊU", en: "GOAL")
  static let wayPlaceholder = Wording(vi: "CÁCH", en: "WAY")
  static let formPlaceholder = Wording(vi: "DẠNG", en: "FORM")
  static let groupingPlaceholder = Wording(vi: "NHÓM", en: "GROUPING")
  static let languagePlaceholder = Wording(vi: "NGÔN_NGỮ", en: "LANGUAGE")
  static let verbPlaceholder = Wording(vi: "LỆNH", en: "VERB")
  static let optionsPlaceholder = Wording(vi: "tùy chọn", en: "options")

  static let scenarioHelp = Wording(vi: "thư mục của kịch bản", en: "the scenario's folder")
  static let languageHelp = Wording(
    vi: "ngôn ngữ của thông báo: vi hoặc en", en: "language of all messages: vi or en")
  static let helpHelp = Wording(vi: "hiện hướng dẫn này", en: "show this help")
  static let versionHelp = Wording(vi: "hiện phiên bản", en: "show the version")
  static let jsonHelp = Wording(
    vi: "in kết quả dạng JSON cho chương trình khác", en: "print JSON for other programs")
  static let csvHelp = Wording(
    vi: "in bảng dạng CSV cho bảng tính", en: "print the table as CSV for spreadsheets")
}

extension Wording {
  static let byHelp = Wording(
    vi: "gộp theo đơn vị (unit), chức danh (position), yêu cầu (requirement) hoặc từng người "
      + "(officer); không ghi thì theo yêu cầu, kèm danh sách người cần cử đi học sớm nhất",
    en: "group by unit, position, requirement or officer; left out: by requirement, with a short "
      + "list of whom to send first")
  static let atHelp = Wording(
    vi: "tính đến cuối quý này; không ghi thì đến cuối quý trước kỳ kế hoạch",
    en: "as of the end of this quarter; left out: the quarter before the horizon")
  static let outHelp = Wording(
    vi: "ghi kế hoạch vào thư mục mới này; không ghi thì vào plans/…",
    en: "write the plan to this new folder; left out: plans/…")
  static let timeLimitHelp = Wording(
    vi: "dừng tìm kiếm sau số giây này và giữ phương án tốt nhất",
    en: "stop the search after this time and keep the best plan")
  static let gapHelp = Wording(
    vi: "chấp nhận một mục tiêu khi khoảng cách đến cận không quá tỷ lệ này; 0 là đòi chứng minh",
    en: "accept a goal when its gap to the bound is at most this share; 0 asks for proof")
  static let effortHelp = Wording(
    vi: "lượng công tìm kiếm cho mỗi mục tiêu, như nhau trên mọi máy",
    en: "how much to search for each goal, the same on every machine")
  static let threadsHelp = Wording(
    vi: "số luồng tính toán; không ghi thì dùng mọi nhân của máy; kết quả không phụ thuộc vào số "
      + "này",
    en: "threads to use; left out: one for each core; the result does not depend on it")
  static let masterHelp = Wording(
    vi:
      "cách giải các bài toán chủ: simplex (đơn hình, phân nhánh đến chứng minh), first-order (bậc "
      + "nhất, cho hàng nghìn người) hoặc automatic (tự chọn theo số người)",
    en: "how master programs are solved: simplex (with branching towards proof), first-order (for "
      + "thousands of officers) or automatic (chosen by size)")
  static let solverHelp = Wording(
    vi:
      "thư viện giải khi có không quá khoảng 600 người: glpk, highs nếu máy có thư viện chia sẻ của "
      + "HiGHS, hoặc highs:TỆP để chỉ rõ tệp thư viện",
    en:
      "the library that solves up to some 600 officers: glpk, highs where its shared library is "
      + "installed, or highs:FILE to name the library's file")
  static let solverMissing = Wording(
    vi: "không dùng được thư viện HiGHS", en: "the HiGHS library can't be used")
  static let solverRemedy = Wording(
    vi:
      "bỏ --solver để giải bằng GLPK, hoặc chỉ tệp thư viện: --solver highs:/đường/dẫn/libhighs.so "
      + "(một cách để có tệp: pip download --no-deps highsbox rồi giải nén)",
    en: "leave --solver out to solve with GLPK, or name the library's file: --solver "
      + "highs:/path/to/libhighs.so (one way to have it: pip download --no-deps highsbox, and unzip)"
  )
  static let aSolver = Wording(
    vi: "glpk, highs hoặc highs:TỆP", en: "glpk, highs or highs:FILE")
  static let confirmedOnlyHelp = Wording(
    vi: "chỉ dùng các suất học đã được cấp trên xác nhận", en: "use confirmed seats only")
  static let requireTargetsHelp = Wording(
    vi: "kết thúc với mã 3 nếu có chỉ tiêu không đạt",
    en: "end with status 3 when a target is missed")
  static let jsonProgressHelp = Wording(
    vi: "báo tiến độ bằng các dòng JSON trên luồng lỗi",
    en: "tell progress as lines of JSON on the error stream")
  static let quietHelp = Wording(
    vi: "không in tóm tắt và tiến độ", en: "print neither summary nor progress")
  static let verifiedPlanHelp = Wording(
    vi: "thư mục kế hoạch, plan.json hoặc enrolments.csv",
    en: "a plan folder, a plan.json or an enrolments.csv")
  static let mpsHelp = Wording(
    vi: "ghi bài toán quy hoạch tuyến tính vào tệp này, dạng free MPS",
    en: "write the linear program to this file as free MPS")
  static let exportGoalHelp = Wording(
    vi: "mục tiêu cần tối ưu trong tệp; không ghi thì mục tiêu đầu tiên của kịch bản",
    en: "the goal optimised in the file; left out: the scenario's first")
  static let formHelp = Wording(
    vi: "cách viết bài toán: flow (luồng trên đồ thị lộ trình) hoặc compact (biến cho từng người, "
      + "chương trình và quý)",
    en: "how the problem is put: flow (through the graphs of pathways) or compact (a variable for "
      + "each officer, programme and quarter)")
  static let exportPlanHelp = Wording(
    vi: "giữ các mục tiêu trước ở mức kế hoạch này đạt được",
    en: "hold the earlier goals at what this plan reaches")
  static let verbHelp = Wording(
    vi: "lệnh cần hướng dẫn", en: "the verb to be explained")
}

extension Wording {
  static let pinPlaceholder = Wording(
    vi: "CÁN_BỘ:CHƯƠNG_TRÌNH[:QUÝ]", en: "OFFICER:PROGRAMME[:QUARTER]")
  static let changePlaceholder = Wording(vi: "SỬA", en: "CHANGE")
  static let aPlaceInAProgramme = Wording(
    vi: "một lượt học như XH-017:theory-intermediate hoặc XH-017:theory-intermediate:2027Q1",
    en: "a place such as XH-017:theory-intermediate or XH-017:theory-intermediate:2027Q1")
  static let requireHelp = Wording(
    vi: "phải cử người này học chương trình này, như một dòng require của decisions.csv; ghi được "
      + "nhiều lần",
    en: "this officer must take this programme, like a row of decisions.csv; may be repeated")
  static let forbidHelp = Wording(
    vi: "không cử người này học chương trình này, như một dòng forbid; ghi được nhiều lần",
    en: "this officer must not take this programme; may be repeated")
  static let changeHelp = Wording(
    vi: "sửa dữ liệu vào cho lần chạy này, viết như một phần tử của 'changes' trong scenario.json; "
      + "ghi được nhiều lần",
    en: "change the input for this run, written like an element of 'changes' in scenario.json; may "
      + "be repeated")
}

extension Wording {
  static let incumbentHelp = Wording(
    vi:
      "lập nhanh lại, trong vài giây, từ kế hoạch này; có --require, --forbid hoặc --change thì đây "
      + "cũng là kế hoạch đem so sánh, không ghi thì lập trước một kế hoạch không có yêu cầu thêm",
    en: "plan anew from this plan, within seconds; with --require, --forbid or --change it is also "
      + "what the result is compared with, and left out, a plan without them is made first")
  static let guidedHelp = Wording(
    vi:
      "với --from: dò theo giá của bài toán nới lỏng, tốt hơn khi thay đổi nhiều, lâu hơn một chút",
    en: "with --from: led by the prices of a relaxation, better where much changes, a little slower"
  )
  static let refineHelp = Wording(
    vi:
      "với --from: cuối cùng cho từng nhóm ít người chọn lại cho đến mức tốt nhất; kế hoạch tốt hơn, lâu "
      + "hơn vài giây (không dùng với hàng nghìn người)",
    en:
      "with --from: in the end a few officers at a time choose anew as well as can be; better plans, some "
      + "seconds longer (not for thousands of officers)")
  static let settleHelp = Wording(
    vi: "với --from: không xáo lại ai; từng người lần lượt nhận chỗ tốt hơn vừa với tới, đến khi "
      + "không ai tìm được nữa",
    en:
      "with --from: nobody is shaken up; one by one officers take what has come within reach, until "
      + "nobody finds anything better")
  static let thoroughHelp = Wording(
    vi: "tìm kỹ như lệnh plan, đến chứng minh; không ghi thì tìm nhanh từ kế hoạch gốc",
    en: "search as the verb plan does, up to proof; left out: quickly, from the base's plan")
  static let comparedEffortHelp = Wording(
    vi: "lượng công tìm kiếm, như nhau trên mọi máy; không ghi thì tùy số người",
    en: "how much to search, the same everywhere; left out: by the number of officers")
  static let questionEffortHelp = Wording(
    vi: "lượng công tìm kiếm, như nhau trên mọi máy", en: "how much to search, the same everywhere")
}
