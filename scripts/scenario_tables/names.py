# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented names, as they are given among the peoples of Viet Nam."""

KINH_SURNAMES = {
    "Nguyễn": 32, "Trần": 12, "Lê": 10, "Phạm": 9, "Hoàng": 5, "Vũ": 5, "Phan": 4, "Đặng": 4,
    "Bùi": 4, "Đỗ": 4, "Ngô": 3, "Hồ": 2, "Dương": 2, "Đinh": 2, "Lưu": 1, "Mai": 1, "Tạ": 1,
}  # fmt: skip
KINH_MIDDLE = {
    "male": ["Văn", "Đức", "Minh", "Quang", "Hữu", "Công", "Xuân", "Ngọc", "Thanh", "Đình", "Trọng"],
    "female": ["Thị", "Thị Thu", "Thị Thanh", "Thị Ngọc", "Thị Hồng", "Thị Kim", "Thị Minh", "Thị Bích"],
}
KINH_GIVEN = {
    "male": [
        "An", "Anh", "Bình", "Cường", "Dũng", "Dương", "Đạt", "Hà", "Hải", "Hiếu", "Hoàng", "Hùng",
        "Huy", "Khánh", "Khoa", "Kiên", "Lâm", "Long", "Lộc", "Mạnh", "Nam", "Nghĩa", "Phong", "Phúc",
        "Quân", "Quyết", "Sơn", "Thành", "Thắng", "Thịnh", "Tiến", "Toàn", "Trung", "Tuấn", "Tùng",
        "Việt", "Vinh", "Vượng",
    ],
    "female": [
        "Anh", "Chi", "Dung", "Duyên", "Giang", "Hà", "Hạnh", "Hằng", "Hiền", "Hoa", "Huệ", "Huyền",
        "Hương", "Lan", "Liên", "Linh", "Loan", "Mai", "Minh", "Nga", "Ngân", "Nhung", "Oanh",
        "Phương", "Quyên", "Tâm", "Thảo", "Thu", "Thủy", "Trang", "Tuyết", "Uyên", "Vân", "Yến",
    ],
}  # fmt: skip

# Surnames, then given names of men and of women with the words between.
OTHERS = {
    "Thái": (
        ["Lò", "Lù", "Điêu", "Quàng", "Tòng", "Hoàng", "Vàng", "Mào"],
        ["Văn Ín", "Văn Panh", "Văn Sơn", "Văn Thoong", "Văn Pâng", "Văn Dũng", "Văn Hặc", "Văn Tiến",
         "Văn Chung", "Văn Inh", "Văn Thành", "Văn Xôm"],
        ["Thị Phương", "Thị Hặc", "Thị Pâng", "Thị Inh", "Thị Thương", "Thị Hương", "Thị Ban",
         "Thị Yến", "Thị Dung", "Thị Ngoan"],
    ),
    "Mông": (
        ["Giàng", "Sùng", "Vừ", "Thào", "Mùa", "Hạng", "Cứ", "Lý", "Má", "Vàng"],
        ["A Páo", "A Chu", "A Dơ", "A Sình", "A Tủa", "A Lử", "A Chinh", "A Vàng", "A Sử", "A Nhà",
         "A Phình", "A Tráng"],
        ["Thị Mỷ", "Thị Dợ", "Thị Chứ", "Thị Sua", "Thị Mai", "Thị Pàng", "Thị Xia", "Thị Dua"],
    ),
    "Dao": (
        ["Tẩn", "Chẻo", "Phàn", "Lý", "Tào"],
        ["Láo Tả", "Phủ Quẩy", "A Chản", "Sành Phin", "Văn Sơn", "Chin Phủ", "Láo Lở", "A Pao"],
        ["Thị Mẩy", "Tả Mẩy", "Sử Mẩy", "Thị Liên", "Lở Mẩy", "Thị Hoa"],
    ),
    "Hà Nhì": (
        ["Pờ", "Chu", "Lỳ", "Khoàng", "Vàng", "Mạ"],
        ["Xè Chừ", "Hừ Sinh", "Gó Xa", "Xú Cà", "Po Xá", "Văn Long", "Khai Phà"],
        ["Thị Hòa", "Mỳ Nu", "Go Nu", "Thị Xuân", "Mỳ Le"],
    ),
    "Giáy": (
        ["Lò", "Vàng", "Nùng", "Hoàng", "Lù"],
        ["Văn Chung", "Văn Phìn", "Văn Tiến", "Văn Sài", "Văn Hòa"],
        ["Thị Hoa", "Thị Sến", "Thị Mai", "Thị Phin"],
    ),
    "Lự": (["Lò", "Tao", "Vàng"], ["Văn Ngân", "Văn Pàn", "Văn Đôi", "Văn Kẻo"], ["Thị Pản", "Thị Sơn"]),
    "La Hủ": (["Phùng", "Ly", "Giàng", "Vàng"], ["Giá Xá", "Phí Chừ", "Văn Lòng"], ["Thị Nu", "Gó Mé"]),
    "Khơ Mú": (["Lò", "Quàng", "Rùa"], ["Văn Phong", "Văn Ún", "Văn Sơn"], ["Thị Óng", "Thị Ninh"]),
    "Ba Na": (["Đinh"], ["Văn Ngưi", "Văn Blức", "Bring", "Văn Nhéo", "Yang", "Văn Hùng", "Ktum"],
              ["Thị Phin", "Thị Dơ", "Thị Mương", "Thị Bưi"]),
}  # fmt: skip


def name(draws, sex, ethnicity):
    """A full name."""
    if ethnicity not in OTHERS:
        words = [
            draws.by_weight(KINH_SURNAMES),
            draws.one_of(KINH_MIDDLE[sex]),
            draws.one_of(KINH_GIVEN[sex]),
        ]
        return " ".join(words)
    surnames, men, women = OTHERS[ethnicity]
    return draws.one_of(surnames) + " " + draws.one_of(men if sex == "male" else women)


def names(draws, wanted):
    """A name for each sex and people, none of them twice as far as there are enough."""
    taken, given = set(), []
    for sex, ethnicity in wanted:
        for _ in range(40):
            candidate = name(draws, sex, ethnicity)
            if candidate not in taken:
                break
        taken.add(candidate)
        given.append(candidate)
    return given
