# SPDX-License-Identifier: GPL-3.0-or-later
"""Phường Lê Chân: 93 officers, 27 of them members of the ward's Party committee."""

import datetime

from scenario_tables import names, people, tables
from scenario_tables.draws import Draws

AS_OF = datetime.date(2026, 12, 4)

UNITS = {
    "party-standing": ["party-secretary", "party-deputy-secretary"],
    "party-office": [
        "party-office-chief", "party-office-deputy", *["party-office-specialist"] * 3,
        "party-records-specialist"],
    "party-building": [
        "party-building-head", *["party-building-deputy"] * 2, *["party-building-specialist"] * 4],
    "inspection": ["inspection-head", "inspection-deputy", *["inspection-specialist"] * 2],
    "front": [
        "front-chair", "womens-union-chair", "veterans-association-chair", "youth-union-secretary",
        *["front-specialist"] * 5],
    "leaders": [
        "people-committee-chair", "council-vice-chair", *["people-committee-vice-chair"] * 3],
    "office": [
        "government-office-chief", *["government-office-deputy"] * 2, *["office-specialist"] * 4,
        *["justice-specialist"] * 4, *["it-specialist"] * 2, "records-specialist",
        "finance-specialist"],
    "economy": [
        "economy-head", *["economy-deputy"] * 2, *["finance-specialist"] * 3,
        *["land-specialist"] * 4, *["construction-specialist"] * 5, *["science-specialist"] * 2],
    "culture-society": [
        "culture-society-head", *["culture-society-deputy"] * 2, *["culture-specialist"] * 2,
        *["education-specialist"] * 3, "health-specialist", *["society-specialist"] * 3,
        *["home-affairs-specialist"] * 3],
    "public-service": [
        "public-service-director", "public-service-deputy", *["one-stop-specialist"] * 8],
    "military": ["military-commander", "military-deputy", "military-assistant"],
}  # fmt: skip

# Posts whose holders sit on the committee: all leaders but four deputies appointed lately.
NEWCOMERS = 4
WOMEN = {
    "party-deputy-secretary", "womens-union-chair", "culture-society-head", "party-office-chief",
    "government-office-chief",
}  # fmt: skip
# Committee members under 42: the age of each at the end of 2026. Three more years make two of them 42.
YOUNG = {
    "youth-union-secretary": 31, "womens-union-chair": 36, "public-service-director": 37,
    "party-office-chief": 40, "military-commander": 41,
}  # fmt: skip
PLANNED = {
    "party-office-chief": "party-deputy-secretary",
    "party-building-deputy": "party-building-head",
    "party-building-specialist": "party-building-deputy",
    "inspection-deputy": "inspection-head",
    "front-specialist": "womens-union-chair",
    "people-committee-vice-chair": "people-committee-chair",
    "government-office-chief": "council-vice-chair",
    "government-office-deputy": "government-office-chief",
    "justice-specialist": "government-office-deputy",
    "economy-head": "people-committee-vice-chair",
    "economy-deputy": "economy-head",
    "construction-specialist": "economy-deputy",
    "culture-society-deputy": "culture-society-head",
    "home-affairs-specialist": "culture-society-deputy",
    "public-service-director": "people-committee-vice-chair",
    "one-stop-specialist": "public-service-deputy",
}  # fmt: skip

# How many lack what; where, the script draws.
LACKING = {
    "political-theory": 7, "state-management": 17, "digital": 22, "job-refresher": 9,
    "leadership-update": 17, "defence-security": 18,
}  # fmt: skip
FIELDS = {
    "it-specialist": 1, "science-specialist": 2, "justice-specialist": 2, "land-specialist": 2,
    "construction-specialist": 2, "one-stop-specialist": 3, "party-building-specialist": 1,
    "front-specialist": 1, "home-affairs-specialist": 1, "society-specialist": 1,
    "records-specialist": 1,
}  # fmt: skip


def _recruit(draws, frame):
    posts = [(unit, position) for unit, positions in UNITS.items() for position in positions]
    planned = dict(PLANNED)
    officers = []
    for place, (unit, position) in enumerate(posts, start=1):
        officer = people.Officer(f"LE-{place:03}", unit, position)
        officer.planned = planned.pop(position, "")
        officers.append(officer)
    leaders = [officer for officer in officers if frame.leads(officer.position)]
    deputies = [officer for officer in leaders if officer.position.endswith("-deputy")]
    newcomers = deputies[-NEWCOMERS:]
    for officer in officers:
        _describe(draws, frame, officer)
        group = frame.position(officer.position)["group"]
        if group == "commune-leader":
            officer.tags = ["standing-committee", "committee-member"]
        elif officer in leaders and officer not in newcomers:
            officer.tags = ["committee-member"]
    wanted = [(officer.sex, officer.ethnicity) for officer in officers]
    for officer, name in zip(officers, names.names(draws, wanted)):
        officer.name = name
    return officers


def _describe(draws, frame, officer):
    leads = frame.leads(officer.position)
    if leads and not officer.position.endswith("-deputy"):
        officer.sex = "female" if officer.position in WOMEN else "male"
    elif officer.position.startswith("military"):
        officer.sex = "male"
    elif officer.position in ("party-building-deputy", "culture-society-deputy"):
        officer.sex = "female" if officer.planned else "male"
    else:
        officer.sex = "male" if leads or draws.chance(0.45) else "female"
    if officer.planned == "womens-union-chair":
        officer.sex = "female"
    if officer.position in YOUNG:
        ages = (YOUNG[officer.position],) * 2
    elif leads:
        ages = (43, 59) if officer.sex == "male" else (43, 55)
    elif officer.planned:
        ages = (29, 41)
    else:
        ages = draws.by_weight({(24, 29): 18, (30, 39): 42, (40, 49): 28, (50, 57): 12})
    officer.born = people.born(draws, AS_OF, ages)
    officer.party = leads or bool(officer.planned) or draws.chance(0.78)
    if officer.position == "economy-head":
        officer.studied = "construction"
    if officer.position == "public-service-director":
        # The ward gets one more vice-chair in this term.
        officer.planned_from = "2028Q1"


def _mark(draws, frame, officers):
    older = lambda officer: max(1, officer.age(AS_OF) - 25)
    for position, count in FIELDS.items():
        posts = [officer for officer in officers if officer.position == position]
        people.mark(draws, posts, "field", count)
    without = [officer for officer in officers if officer.position in ("party-office-specialist",)]
    people.mark(draws, without, "professional", 1, older)
    for requirement, count in LACKING.items():
        asked = [
            officer
            for officer in officers
            if requirement in frame.requirements(officer.position)
            and (requirement != "leadership-update" or frame.leads(officer.position) or officer.planned)
        ]  # fmt: skip
        people.mark(draws, asked, requirement, count, older if requirement == "digital" else _same)


def _same(officer):
    return 1.0


def files():
    """The generated tables of the ward, by name."""
    draws = Draws("le-chan 2026")
    frame = people.Frame("le-chan")
    officers = _recruit(draws, frame)
    _mark(draws, frame, officers)
    held = people.classes(draws, AS_OF)
    for officer in officers:
        people.serve(draws, officer, AS_OF)
        people.fulfil(draws, frame, officer, AS_OF, held, masters=0.16)
    return tables.roster(officers)
