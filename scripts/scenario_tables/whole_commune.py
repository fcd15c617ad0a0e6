# SPDX-License-Identifier: GPL-3.0-or-later
"""Xuân Hưng beyond its 83 officers: three posts in each of 77 hamlets, 43 leaders of public units."""

import datetime

from scenario_tables import names, people, tables
from scenario_tables.draws import Draws

AS_OF = datetime.date(2026, 12, 1)

# The former communes and how many hamlets we give each: 77 together.
AREAS = {
    "hamlets-xuan-vinh": 14, "hamlets-tho-nghiep": 24, "hamlets-xuan-phuong": 13,
    "hamlets-xuan-trung": 13, "hamlets-xuan-bac": 13,
}  # fmt: skip
HAMLET_POSTS = ["hamlet-secretary", "hamlet-head", "hamlet-front-head"]
PUBLIC_POSTS = {
    "preschools": ["school-head"] * 5 + ["school-deputy"] * 9,
    "primary-schools": ["school-head"] * 5 + ["school-deputy"] * 9,
    "secondary-schools": ["school-head"] * 5 + ["school-deputy"] * 7,
    "health-station": ["health-station-head"] + ["health-station-deputy"] * 2,
}  # fmt: skip

# Counts that the shares of the resolution lead to.
HAMLET_TRAINED = 93
HAMLET_THEORY = 38
HAMLET_YOUNG = 13
SECRETARIES_AGES = 4_836
LEADERS_YOUNG = 2
LEADERS_WOMEN = 27

# Ours: who is planned for the commune's committee, and what leaders of public units lack.
PLANNED = 9
PLANNED_WITHOUT_THEORY = 6
LACKING = {
    "political-theory": 5, "digital": 8, "job-refresher": 6, "leadership-update": 18,
    "defence-security": 12,
}  # fmt: skip
END_OF_POST = "2035-12-31"


def _ages(draws, count, total, low, high):
    """So many ages in a range that sum up to a total."""
    ages = [draws.between(low, high) for _ in range(count)]
    while sum(ages) != total:
        place = draws.between(0, count - 1)
        step = 1 if sum(ages) < total else -1
        if low <= ages[place] + step <= high:
            ages[place] += step
    return ages


def _hamlets(draws):
    officers = []
    for unit, hamlets in AREAS.items():
        for _ in range(hamlets):
            for position in HAMLET_POSTS:
                officer = people.Officer(f"XT-{len(officers) + 1:03}", unit, position)
                officer.retires = END_OF_POST
                officer.sex = "female" if draws.chance(0.22) else "male"
                officers.append(officer)
    secretaries = [officer for officer in officers if officer.position == "hamlet-secretary"]
    others = [officer for officer in officers if officer not in secretaries]
    young = draws.some_of(others, HAMLET_YOUNG)
    for officer, age in zip(
        secretaries, _ages(draws, len(secretaries), SECRETARIES_AGES, 50, 74), strict=True
    ):
        officer.born = people.born(draws, AS_OF, (age, age))
    for officer in others:
        officer.born = people.born(draws, AS_OF, (29, 41) if officer in young else (42, 68))
    candidates = sorted(secretaries, key=lambda officer: -officer.born.toordinal())[:16]
    planned = draws.some_of(candidates, PLANNED)
    for officer in planned:
        officer.planned = "commune-committee-member"
    for officer in officers:
        officer.party = officer in secretaries or draws.chance(0.7)
        officer.tags = ["religious-area"] if draws.chance(0.2) else []
        officer.since = datetime.date(draws.between(2010, 2025), draws.one_of([3, 6, 10]), 1)
    _study(draws, officers, planned)
    return officers


def _study(draws, officers, planned):
    younger = lambda officer: max(1, 76 - officer.age(AS_OF)) ** 2
    without = planned[:PLANNED_WITHOUT_THEORY]
    # Trung cấp lý luận chính trị asks for college: three of those who are planned have it.
    sure = planned[:-1]
    rest = [officer for officer in officers if officer not in planned]
    trained = sure + draws.some_of(rest, HAMLET_TRAINED - len(sure), younger)
    for officer in trained:
        level = draws.by_weight({"intermediate": 60, "college": 22, "bachelor": 18})
        if officer in planned:
            level = "college" if officer in planned[:3] else "intermediate"
        field = draws.one_of(["agriculture", "accounting", "mechanics", "education", "veterinary"])
        age = {"intermediate": 20, "college": 21, "bachelor": 23}[level]
        officer.hold("professional", level, field, datetime.date(officer.born.year + age, 6, 20))
    have = [officer for officer in planned if officer not in without]
    party = [officer for officer in rest if officer.party]
    for officer in have + draws.some_of(party, HAMLET_THEORY - len(have)):
        year = min(2024, officer.born.year + draws.between(32, 42))
        officer.hold("political-theory", "intermediate", "", datetime.date(year, 7, 15))
    for officer in without:
        officer.hold("political-theory", "elementary", "", datetime.date(2012, 7, 15))
    for officer in draws.some_of(officers, people.share(officers, 0.38), younger):
        day = draws.day(datetime.date(2025, 6, 1), datetime.date(2026, 10, 31))
        officer.hold("digital", "basic", "", day)


def _leaders(draws, frame):
    officers = []
    for unit, positions in PUBLIC_POSTS.items():
        for position in positions:
            officers.append(people.Officer(f"XV-{len(officers) + 1:02}", unit, position))
    often = lambda officer: {"preschools": 50.0, "primary-schools": 2.0}.get(officer.unit, 0.6)
    for officer in draws.some_of(officers, LEADERS_WOMEN, often):
        officer.sex = "female"
    deputies = [officer for officer in officers if officer.position == "school-deputy"]
    young = draws.some_of(deputies, LEADERS_YOUNG)
    for officer in officers:
        officer.born = people.born(draws, AS_OF, (36, 40) if officer in young else (43, 56))
        people.serve(draws, officer, AS_OF)
        officer.studied = "medicine" if officer.unit == "health-station" else "education"
    for requirement, count in LACKING.items():
        people.mark(draws, officers, requirement, count)
    held = people.classes(draws, AS_OF)
    for officer in officers:
        people.fulfil(draws, frame, officer, AS_OF, held, masters=0.15)
    return officers


def files():
    """The generated tables, by name."""
    draws = Draws("xuan-hung/whole-commune 2026")
    frame = people.Frame("xuan-hung", "xuan-hung/whole-commune")
    officers = _hamlets(draws) + _leaders(draws, frame)
    wanted = [(officer.sex, officer.ethnicity) for officer in officers]
    for officer, name in zip(officers, names.names(draws, wanted), strict=True):
        officer.name = name
    return tables.roster(officers)
