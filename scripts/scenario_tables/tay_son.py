# SPDX-License-Identifier: GPL-3.0-or-later
"""Huyện Tây Sơn at the end of 2020: 351 committee members of 58 Party organisations."""

import datetime

from scenario_tables import names, people, tables
from scenario_tables.draws import Draws
from scenario_tables.lai_chau import slug

AS_OF = datetime.date(2020, 12, 31)

COMMUNES = [
    "Bình Hòa", "Bình Nghi", "Bình Tân", "Bình Thành", "Bình Thuận", "Bình Tường", "Phú Phong",
    "Tây An", "Tây Bình", "Tây Giang", "Tây Phú", "Tây Thuận", "Tây Vinh", "Tây Xuân", "Vĩnh An",
]  # fmt: skip
FORCES = {"police": "Đảng bộ Công an huyện", "army": "Đảng bộ Quân sự huyện"}
PUBLIC = {"health-centre": "Đảng bộ Trung tâm Y tế huyện"}
CELLS = [
    "Văn phòng Huyện ủy", "Ban Tổ chức Huyện ủy", "Ban Tuyên giáo Huyện ủy", "Ban Dân vận Huyện ủy",
    "Ủy ban Kiểm tra Huyện ủy", "Ủy ban Mặt trận Tổ quốc", "Hội Liên hiệp Phụ nữ", "Huyện đoàn",
    "Hội Nông dân", "Hội Cựu chiến binh", "Liên đoàn Lao động", "Văn phòng HĐND và UBND",
    "Phòng Nội vụ", "Phòng Tài chính - Kế hoạch", "Phòng Tài nguyên và Môi trường",
    "Phòng Nông nghiệp và PTNT", "Phòng Kinh tế và Hạ tầng", "Phòng Tư pháp", "Thanh tra huyện",
    "Phòng Lao động - TB và XH", "Phòng Văn hóa và Thông tin", "Phòng Giáo dục và Đào tạo",
    "Phòng Y tế", "Tòa án nhân dân", "Viện kiểm sát nhân dân", "Chi cục Thi hành án dân sự",
    "Chi cục Thuế", "Kho bạc Nhà nước", "Bảo hiểm xã hội", "Chi cục Thống kê",
    "Ngân hàng Chính sách xã hội", "Ngân hàng Nông nghiệp", "Điện lực", "Viễn thông", "Bưu điện",
    "Trường THPT Quang Trung", "Trường THPT Tây Sơn", "Trường THPT Nguyễn Huệ", "Trường THPT Võ Lai",
    "Trung tâm GDNN - GDTX",
]  # fmt: skip

# 15 × 13 + 2 × 7 + 7 + 15 × 4 + 25 × 3 = 351.
COMMUNE_POSTS = [
    "commune-secretary", "commune-deputy-secretary", *["commune-member"] * 10, "commune-part-timer",
]  # fmt: skip
FORCE_POSTS = ["force-secretary", *["force-member"] * 6]
PUBLIC_POSTS = ["public-secretary", *["public-member"] * 6]
LARGER_CELLS = 15

# What the programme of action counts, and how many of them we take to be part-timers.
WOMEN = 73
MINORITIES = 14
PROFESSION = {"none": 9, "intermediate": 26, "college": 7, "bachelor": 277, "master": 30, "doctor": 2}
THEORY = {"none": 6, "elementary": 29, "intermediate": 274, "advanced": 42}
PART_TIMERS_PROFESSION = {"none": 6, "intermediate": 6}
PART_TIMERS_THEORY = {"none": 3, "elementary": 5}
TRAINED_FOR_COMMITTEES = 214


def _organisations():
    for title in COMMUNES:
        kind = "thị trấn" if title == "Phú Phong" else "xã"
        yield slug(title), f"Đảng bộ {kind} {title}", COMMUNE_POSTS
    for unit, title in FORCES.items():
        yield unit, title, FORCE_POSTS
    for unit, title in PUBLIC.items():
        yield unit, title, PUBLIC_POSTS
    for place, title in enumerate(CELLS):
        members = 3 if place < LARGER_CELLS else 2
        yield f"cell-{place + 1:02}", f"Chi bộ {title}", ["cell-secretary", *["cell-member"] * members]


def _recruit(draws):
    officers = []
    for unit, _, posts in _organisations():
        for position in posts:
            officer = people.Officer(f"TS-{len(officers) + 1:03}", unit, position)
            if position == "commune-part-timer":
                officer.exempt = ["professional", "political-theory"]
            officers.append(officer)
    for officer in draws.some_of(officers, WOMEN, lambda o: 0.4 if "force" in o.position else 1.0):
        officer.sex = "female"
    for officer in officers:
        # Nobody is past the retirement age of the day: 60 for men, 55 for women.
        oldest = 53 if officer.sex == "female" else 58
        youngest = 40 if officer.position.endswith("secretary") else 30
        officer.born = people.born(draws, AS_OF, (youngest, oldest))
    west = [o for o in officers if o.unit in ("vinh-an", "tay-thuan", "tay-xuan", "tay-phu")]
    at_home = lambda officer: 6.0 if officer.unit == "vinh-an" else 1.0
    for officer in draws.some_of(west, MINORITIES, at_home):
        officer.ethnicity = "Ba Na"
    wanted = [(officer.sex, officer.ethnicity) for officer in officers]
    for officer, name in zip(officers, names.names(draws, wanted)):
        officer.name = name
    return officers


def _deal(draws, officers, counts, part_timers, weights):
    """A level for everybody, so that the counts come out, of part-timers and of all."""
    levels = {}
    parts = [officer for officer in officers if officer.exempt]
    others = [officer for officer in officers if not officer.exempt]
    for level, count in part_timers.items():
        free = [officer for officer in parts if officer.id not in levels]
        for officer in draws.some_of(free, count):
            levels[officer.id] = level
    middle = max(counts, key=lambda level: counts[level])
    for officer in parts:
        levels.setdefault(officer.id, middle)
    for level in counts:
        left = counts[level] - sum(1 for taken in levels.values() if taken == level)
        free = [officer for officer in others if officer.id not in levels]
        if level == middle:
            continue
        for officer in draws.some_of(free, left, lambda officer: weights(officer, level)):
            levels[officer.id] = level
    for officer in others:
        levels.setdefault(officer.id, middle)
    return levels


def _professions(officer, level):
    if level == "doctor":
        return 1.0 if officer.unit == "health-centre" else 1e-9
    if level in ("none", "intermediate", "college"):
        commune = officer.position.startswith("commune")
        return max(1, officer.age(AS_OF) - 36) * (6 if commune else 0.3)
    return 0.3 if officer.position.startswith("commune") else 1.0


def _theories(officer, level):
    if level == "advanced":
        return 8.0 if officer.position.endswith("secretary") else 0.2
    # Newcomers, mostly of offices and enterprises, have not been sent yet.
    return 2.0 if officer.age(AS_OF) < 42 else 0.5


def _hold(draws, officers):
    profession = _deal(draws, officers, PROFESSION, PART_TIMERS_PROFESSION, _professions)
    theory = _deal(draws, officers, THEORY, PART_TIMERS_THEORY, _theories)
    for officer in officers:
        people.serve(draws, officer, AS_OF)
        if (level := profession[officer.id]) != "none":
            age = {"intermediate": 20, "college": 21}.get(level, 23)
            officer.hold("professional", level, "", datetime.date(officer.born.year + age, 6, 20))
        if (level := theory[officer.id]) != "none":
            year = min(2020, officer.born.year + draws.between(29, 38))
            officer.hold("political-theory", level, "", datetime.date(year, 7, 15))
    for officer in draws.some_of(officers, TRAINED_FOR_COMMITTEES):
        day = draws.day(datetime.date(2016, 9, 1), datetime.date(2020, 10, 31))
        officer.hold("party-work", "done", "", day)


def files():
    """The generated tables of the district, by name."""
    draws = Draws("tay-son 2020")
    officers = _recruit(draws)
    _hold(draws, officers)
    units = [["district", "Huyện Tây Sơn", "", "district"]]
    units += [[unit, title, "district", ""] for unit, title, _ in _organisations()]
    return tables.roster(officers) | {
        "units.csv": tables.table(["unit", "title", "parent", "fund"], sorted(units)),
    }
