# SPDX-License-Identifier: GPL-3.0-or-later
"""Lai Châu: 38 communes of 58 officers, with shares that the press reports of the whole country."""

import datetime
import unicodedata

from scenario_tables import names, people, tables
from scenario_tables.draws import Draws

AS_OF = datetime.date(2026, 6, 30)
YEARS = range(2026, 2031)

# The communes, each with the people that is most numerous there.
COMMUNES = {
    "Mường Kim": "Thái", "Khoen On": "Thái", "Than Uyên": "Thái", "Mường Than": "Thái",
    "Pắc Ta": "Thái", "Nậm Sỏ": "Thái", "Tân Uyên": "Thái", "Mường Khoa": "Thái", "Bản Bo": "Lự",
    "Bình Lư": "Thái", "Tả Lèng": "Mông", "Khun Há": "Mông", "Tân Phong": "Kinh", "Đoàn Kết": "Kinh",
    "Sin Suối Hồ": "Mông", "Phong Thổ": "Thái", "Sì Lở Lầu": "Dao", "Dào San": "Mông",
    "Khổng Lào": "Thái", "Tủa Sín Chải": "Mông", "Sìn Hồ": "Mông", "Hồng Thu": "Mông",
    "Nậm Tăm": "Lự", "Pu Sam Cáp": "Mông", "Nậm Cuổi": "Thái", "Nậm Mạ": "Thái", "Lê Lợi": "Thái",
    "Nậm Hàng": "Thái", "Mường Mô": "Thái", "Hua Bum": "Mông", "Pa Tần": "Mông", "Bum Nưa": "Thái",
    "Bum Tở": "Hà Nhì", "Mường Tè": "Thái", "Thu Lũm": "Hà Nhì", "Pa Ủ": "La Hủ", "Mù Cả": "Hà Nhì",
    "Tà Tổng": "Mông",
}  # fmt: skip
WARDS = {"Tân Phong", "Đoàn Kết"}
TOWNS = WARDS | {"Than Uyên", "Tân Uyên", "Phong Thổ", "Mường Tè", "Sìn Hồ"}
MINORITIES = {
    "Thái": 40, "Mông": 25, "Dao": 10, "Hà Nhì": 8, "Giáy": 8, "Lự": 4, "La Hủ": 3, "Khơ Mú": 2,
}  # fmt: skip

# The posts of one commune: 17 of the Party bloc, 41 of the government bloc.
UNITS = {
    "party-office": ("Thường trực, Văn phòng Đảng ủy", "party-bloc", [
        "party-secretary", "party-deputy-secretary", "party-office-chief", "party-office-deputy",
        "party-office-specialist", "party-office-specialist", "party-records-specialist"]),
    "party-building": ("Ban Xây dựng Đảng", "party-bloc", [
        "party-building-head", "party-building-deputy", *["party-building-specialist"] * 4]),
    "inspection": ("Ủy ban Kiểm tra Đảng ủy", "party-bloc", [
        "inspection-head", "inspection-deputy", *["inspection-specialist"] * 2]),
    "leaders": ("Thường trực Hội đồng nhân dân, lãnh đạo Ủy ban nhân dân", "government-bloc", [
        "people-committee-chair", "council-vice-chair", *["people-committee-vice-chair"] * 2]),
    "office": ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "government-bloc", [
        "government-office-chief", "government-office-deputy", *["office-specialist"] * 3,
        *["justice-specialist"] * 3, *["it-specialist"] * 2, "records-specialist",
        "finance-specialist"]),
    "economy": ("Phòng Kinh tế", "government-bloc", [
        "economy-head", *["economy-deputy"] * 2, *["finance-specialist"] * 2,
        *["land-specialist"] * 2, *["construction-specialist"] * 2,
        *["agriculture-specialist"] * 2]),
    "culture-society": ("Phòng Văn hóa - Xã hội", "government-bloc", [
        "culture-society-head", "culture-society-deputy", "culture-specialist",
        "education-specialist", "health-specialist", "society-specialist",
        "home-affairs-specialist"]),
    "public-service": ("Trung tâm Phục vụ hành chính công", "government-bloc", [
        "public-service-deputy", *["one-stop-specialist"] * 3]),
    "military": ("Ban Chỉ huy quân sự", "government-bloc", [
        "military-commander", "military-deputy", "military-assistant"]),
}  # fmt: skip

# Who in each commune is planned for which post: the first officer of a post that is not yet.
PLANNED = {
    "party-deputy-secretary": "party-secretary",
    "party-building-deputy": "party-building-head",
    "party-building-specialist": "party-building-deputy",
    "people-committee-vice-chair": "people-committee-chair",
    "government-office-chief": "people-committee-vice-chair",
    "economy-deputy": "economy-head",
    "land-specialist": "economy-deputy",
    "culture-society-deputy": "culture-society-head",
    "home-affairs-specialist": "culture-society-deputy",
    "office-specialist": "government-office-deputy",
}

# Of 114,834 specialists some 30 % lack the right field; more do where the province says it is short.
FIT_SHARE = 0.70
DEGREE_SHARE = 0.94
SHORT = {
    "it-specialist": 0.60,
    "records-specialist": 0.55,
    "party-records-specialist": 0.55,
    "construction-specialist": 0.40,
    "land-specialist": 0.40,
    "one-stop-specialist": 0.36,
}
LACKING = {
    "political-theory": 0.16,
    "state-management": 0.12,
    "digital": 0.20,
    "job-refresher": 0.12,
    "leadership-update": 0.40,
    "defence-security": 0.16,
}

# Classes are the province's own: whoever was trained was trained on these days.
CLASSES = people.Classes(
    refreshers=[datetime.date(2025, 11, 21), datetime.date(2026, 5, 15)],
    refreshers_lapsed=[datetime.date(2024, 10, 18)],
    updates=[datetime.date(2026, 5, 22)],
)
LEAVES = [("2026Q3", "2026Q4", "2027Q1", "2028Q2"), ("2027Q1", "2027Q2", "2027Q3", "2028Q4"),
          ("2027Q4", "2028Q1", "2028Q2", "2029Q3")]  # fmt: skip


def slug(title):
    """A name of letters without signs."""
    plain = unicodedata.normalize("NFD", title.lower().replace("đ", "d"))
    return "".join(letter if letter.isalnum() else "-" for letter in plain if letter.isascii())


def _recruit(draws, frame):
    officers = []
    for number, (title, majority) in enumerate(COMMUNES.items(), start=1):
        posts = [
            (f"{slug(title)}-{unit}", position)
            for unit, (_, _, positions) in UNITS.items()
            for position in positions
        ]
        planned = dict(PLANNED)
        for place, (unit, position) in enumerate(posts, start=1):
            officer = people.Officer(f"LC{number:02}-{place:02}", unit, position)
            officer.planned = planned.pop(position, "")
            officers.append(officer)
            _describe(draws, frame, officer, majority)
    for officer, name in zip(
        officers, names.names(draws, [(officer.sex, officer.ethnicity) for officer in officers])
    ):
        officer.name = name
    return officers


def _describe(draws, frame, officer, majority):
    leads = frame.leads(officer.position)
    group = frame.position(officer.position)["group"]
    men = {"commune-leader": 0.82, "division-head": 0.74, "division-deputy": 0.64, "military": 1.0}
    officer.sex = "male" if draws.chance(men.get(group, 0.55)) else "female"
    local = draws.chance(0.52 if group == "commune-leader" else 0.62)
    if local and majority != "Kinh" and draws.chance(0.7):
        officer.ethnicity = majority
    elif local:
        officer.ethnicity = draws.by_weight(MINORITIES)
    if group == "commune-leader":
        ages = (38, 56)
    elif leads:
        ages = (33, 55)
    elif officer.planned:
        ages = (28, 42)
    else:
        ages = draws.by_weight({(24, 29): 16, (30, 39): 42, (40, 49): 30, (50, 56): 12})
    officer.born = people.born(draws, AS_OF, ages)
    officer.party = leads or bool(officer.planned) or group == "party-staff" or draws.chance(0.72)
    if group == "commune-leader":
        officer.tags = ["standing-committee"]
    elif leads:
        officer.tags = ["committee-member"]


def _mark(draws, frame, officers):
    specialists = [officer for officer in officers if frame.fields(officer.position)]
    soldiers = [officer for officer in officers if "military" in officer.position]
    older = lambda officer: max(1, officer.age(AS_OF) - 25)
    # Below a degree: the military, who may be, and others who may not.
    below = len(officers) - people.share(officers, DEGREE_SHARE)
    people.mark(draws, soldiers, "degree", people.share(soldiers, 0.5))
    others = [officer for officer in officers if officer not in soldiers]
    rest = below - people.share(soldiers, 0.5)
    leaders = [officer for officer in others if frame.leads(officer.position)]
    people.mark(draws, leaders, "professional", rest // 8, older)
    people.mark(draws, specialists, "professional", rest - rest // 8, older)
    # The field: those without a degree have none that fits.
    misfits = len(specialists) - people.share(specialists, FIT_SHARE)
    ordinary = [officer for officer in specialists if officer.position not in SHORT]
    for position, portion in SHORT.items():
        posts = [officer for officer in specialists if officer.position == position]
        wanted = people.share(posts, portion)
        without = [officer for officer in posts if "professional" in officer.lacks]
        fine = [officer for officer in posts if "professional" not in officer.lacks]
        people.mark(draws, fine, "field", max(0, wanted - len(without)))
    counted = sum(1 for officer in specialists if officer.lacks & {"field", "professional"})
    fine = [officer for officer in ordinary if "professional" not in officer.lacks]
    people.mark(draws, fine, "field", misfits - counted)
    for requirement, portion in LACKING.items():
        asked = [
            officer
            for officer in officers
            if requirement in frame.requirements(officer.position)
            and (requirement != "leadership-update" or _updated(frame, officer))
        ]
        weight = older if requirement == "digital" else (lambda officer: 1.0)
        people.mark(draws, asked, requirement, people.share(asked, portion), weight)


def _updated(frame, officer):
    return frame.leads(officer.position) or bool(officer.planned)


def _units():
    rows = [["province", "Tỉnh Lai Châu", "", "province"]]
    for title in COMMUNES:
        kind = "Phường" if title in WARDS else "Xã"
        commune = slug(title)
        rows.append([commune, f"{kind} {title}", "province", commune])
        rows.append([f"{commune}-party-bloc", "Khối Đảng", commune, ""])
        rows.append([f"{commune}-government-bloc", "Khối chính quyền", commune, ""])
        for unit, (name, bloc, _) in UNITS.items():
            rows.append([f"{commune}-{unit}", name, f"{commune}-{bloc}", ""])
    return sorted(rows)


def _budgets(draws):
    amounts = {
        "province": [3_000, 5_600, 6_200, 7_400, 5_800],
        "ethnic-minority": [120, 380, 480, 380, 150],
    }
    rows = [
        [fund, year, million * 1_000_000]
        for fund, millions in amounts.items()
        for year, million in zip(YEARS, millions)
    ]
    for title in COMMUNES:
        # A town collects more of its own; where little is collected the training money is little.
        level = draws.between(85, 110) if title in TOWNS else draws.between(55, 90)
        for year, factor in zip(YEARS, [0.3, 0.55, 0.65, 1.35, 1.1]):
            rows.append([slug(title), year, int(level * factor + 0.5) * 1_000_000])
    return sorted(rows)


def _absences(draws, officers):
    """Leave for a child."""
    mothers = [o for o in officers if o.sex == "female" and 25 <= o.age(AS_OF) <= 34]
    rows = []
    for officer in draws.some_of(mothers, people.share(mothers, 0.12)):
        birth, rest, back, later = draws.one_of(LEAVES)
        rows.append([officer.id, birth, rest, 0, "Nghỉ thai sản"])
        rows.append([officer.id, back, later, 0.35, "Nuôi con dưới 36 tháng tuổi"])
    return sorted(rows)


def _under_way(draws, frame, officers):
    """Training that began before the plan: only where it leads to something lacking."""
    rows = []
    for officer in officers:
        lacks_theory = "political-theory" in officer.lacks and officer.age(AS_OF) >= 36
        wants = frame.level(officer.position, "political-theory")
        if lacks_theory and wants == "intermediate" and draws.chance(0.10):
            rows.append([officer.id, "theory-intermediate-part-time", "2026Q1"])
        elif lacks_theory and wants == "advanced" and draws.chance(0.10):
            rows.append([officer.id, "theory-advanced-part-time", "2025Q4"])
        elif officer.position == "justice-specialist" and "field" in officer.lacks:
            if officer.age(AS_OF) < 45 and draws.chance(0.10):
                rows.append([officer.id, "second-degree-law", "2025Q3"])
    return sorted(rows)


def files():
    """The generated tables of the province, by name."""
    draws = Draws("lai-chau 2026")
    frame = people.Frame("lai-chau")
    officers = _recruit(draws, frame)
    _mark(draws, frame, officers)
    for officer in officers:
        people.serve(draws, officer, AS_OF)
        people.fulfil(draws, frame, officer, AS_OF, CLASSES, masters=0.07)
        _language(draws, frame, officer)
    return tables.roster(officers) | {
        "units.csv": tables.table(["unit", "title", "parent", "fund"], _units()),
        "budgets.csv": tables.table(["fund", "year", "amount"], _budgets(draws)),
        "unavailability.csv": tables.table(
            ["officer", "from", "to", "load", "reason"], _absences(draws, officers)),
        "enrolments.csv": tables.table(
            ["officer", "programme", "start"], _under_way(draws, frame, officers)),
    }  # fmt: skip


def _language(draws, frame, officer):
    asked = "ethnic-language" in frame.requirements(officer.position)
    if asked and officer.ethnicity == "Kinh" and draws.chance(0.35):
        officer.hold("ethnic-language", "certificate", "", datetime.date(2024, 11, 15))
