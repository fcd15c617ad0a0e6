# SPDX-License-Identifier: GPL-3.0-or-later
"""Officers of communes below the national frame: who they are and what they hold."""

import dataclasses
import datetime

from scenario_tables import tables

# What is studied often and fits few posts of a commune.
ELSEWHERE = [
    "agriculture", "culture", "education", "forestry", "history", "mathematics", "philology",
    "physical-education", "veterinary",
]  # fmt: skip


class Frame:
    """Positions and standards of `Scenarios/vietnam`, with the rows of further folders over them."""

    def __init__(self, *folders):
        self.positions = self._rows("positions.csv", ["position"], folders)
        requirements = self._rows("standards.csv", ["standard", "requirement"], folders)
        self.standards = {}
        for row in requirements.values():
            self.standards.setdefault(row["standard"], {})[row["requirement"]] = row

    @staticmethod
    def _rows(name, key, folders):
        rows = {}
        for folder in ["vietnam", *folders]:
            if (tables.SCENARIOS / folder / name).exists():
                for row in tables.read(f"{folder}/{name}"):
                    rows[tuple(row[column] for column in key)] = row
        return rows

    def position(self, name):
        """The row of a position."""
        return self.positions[(name,)]

    def leads(self, name):
        """Whether it is a post of leadership."""
        return self.position(name)["leadership"] == "yes"

    def requirements(self, name):
        """What the standard of a position asks: the accepted alternatives by requirement."""
        rows = self.standards[self.position(name)["standard"]]
        return {requirement: row["accepts"].split(";") for requirement, row in rows.items()}

    def fields(self, name):
        """The fields of study that fit a position; none where any fits."""
        accepted = self.requirements(name).get("field", [])
        return [field for text in accepted for field in text.split("@")[1].split("|")]

    def level(self, name, requirement):
        """The level that the first alternative of a requirement asks, or nothing."""
        accepted = self.requirements(name).get(requirement)
        return accepted[0].split(">=")[1].split("@")[0] if accepted else None


@dataclasses.dataclass
class Officer:
    """A row of `officers.csv`, and what the officer has been awarded.

    `studied` is the field of the degree where it is not to be drawn.
    """

    id: str
    unit: str
    position: str
    sex: str = "male"
    born: datetime.date = None
    ethnicity: str = "Kinh"
    name: str = ""
    party: bool = True
    since: datetime.date = None
    planned: str = ""
    planned_from: str = ""
    retires: str = ""
    studied: str = ""
    tags: list = dataclasses.field(default_factory=list)
    exempt: list = dataclasses.field(default_factory=list)
    lacks: set = dataclasses.field(default_factory=set)
    held: list = dataclasses.field(default_factory=list)

    def age(self, day):
        """Completed years on a day."""
        before = (day.month, day.day) < (self.born.month, self.born.day)
        return day.year - self.born.year - before

    def hold(self, dimension, level, field="", awarded=None):
        """Adds a degree or certificate."""
        self.held.append((dimension, level, field, awarded))

    def row(self):
        """The cells of `officers.csv`."""
        return [
            self.id, self.name, self.born, self.sex, self.unit, self.position, self.planned,
            "yes" if self.party else "no", self.since, self.ethnicity, ";".join(self.exempt),
            self.retires, self.planned_from, ";".join(self.tags),
        ]  # fmt: skip

    def qualifications(self):
        """The rows of `qualifications.csv`."""
        return [
            (self.id, dimension, level, field, str(awarded) if awarded else "")
            for dimension, level, field, awarded in self.held
        ]


def born(draws, as_of, ages):
    """A birth date so that the age on a day is one of a range."""
    youngest, oldest = ages
    first = as_of.replace(year=as_of.year - oldest - 1) + datetime.timedelta(days=1)
    return draws.day(first, as_of.replace(year=as_of.year - youngest))


def serve(draws, officer, as_of):
    """Begins the officer's service some years after the degree."""
    first = datetime.date(officer.born.year + draws.between(22, 26), draws.one_of([1, 3, 5, 9, 10]), 1)
    officer.since = min(first, datetime.date(as_of.year - 1, 9, 1))


def mark(draws, officers, requirement, count, weight=lambda officer: 1.0):
    """Lets so many of the officers lack a requirement."""
    for officer in draws.some_of(officers, count, weight):
        officer.lacks.add(requirement)


def share(officers, portion):
    """The whole number nearest to a share of so many officers."""
    return int(len(officers) * portion + 0.5)


@dataclasses.dataclass
class Classes:
    """The last days of past classes, on which their learners were awarded; the last is the latest."""

    refreshers: list
    refreshers_lapsed: list
    updates: list


def classes(draws, as_of):
    """Many days, as where officers are sent one by one."""
    days = lambda first, last: [draws.day(first, last) for _ in range(60)]
    year = as_of.year
    return Classes(
        refreshers=days(as_of - datetime.timedelta(days=240), as_of),
        refreshers_lapsed=days(datetime.date(year - 2, 3, 1), datetime.date(year - 2, 11, 30)),
        updates=days(datetime.date(year - 3, 4, 1), as_of),
    )


def fulfil(draws, frame, officer, as_of, held, masters=0.0):
    """Gives the officer all that the standard asks, but for what the officer `lacks`.

    `held` are the classes that officers came from; `masters` is the share of them with a master's degree.
    """
    asked = frame.requirements(officer.position)
    leads = frame.leads(officer.position)
    holders = {
        "professional": lambda: _profession(draws, frame, officer, masters),
        "political-theory": lambda: _theory(draws, frame, officer, as_of),
        "state-management": lambda: _management(draws, officer, leads, as_of),
        "digital": lambda: _digital(draws, frame, officer, as_of),
        "job-refresher": lambda: _refresher(draws, officer, held),
        "leadership-update": lambda: _update(draws, officer, leads, held),
        "defence-security": lambda: _defence(draws, frame, officer, as_of),
    }
    for requirement, hold in holders.items():
        if requirement in asked or requirement == "political-theory":
            hold()


def _profession(draws, frame, officer, masters):
    fields = frame.fields(officer.position)
    misfits = [field for field in ELSEWHERE if field not in fields]
    fitting = fields or ["economics", "law", "politics", "public-administration", *misfits[:2]]
    year = officer.born.year + draws.between(22, 24)
    if "professional" in officer.lacks:
        level = draws.by_weight({"college": 6, "intermediate": 3, "elementary": 1})
        officer.hold("professional", level, draws.one_of(misfits), datetime.date(year, 6, 20))
        return
    wanted = frame.level(officer.position, "professional")
    if wanted == "college" and "degree" in officer.lacks:
        officer.hold("professional", "college", "military", datetime.date(year, 7, 15))
        return
    field = officer.studied or draws.one_of(misfits if "field" in officer.lacks else fitting)
    officer.hold("professional", "bachelor", field, datetime.date(year, 6, 20))
    if draws.chance(masters) and officer.born.year < 1996:
        later = min(year + draws.between(6, 14), 2025)
        field = draws.one_of(["economics", "law", "public-administration"])
        if "field" not in officer.lacks or field not in fields:
            officer.hold("professional", "master", field, datetime.date(later, 11, 25))


def _theory(draws, frame, officer, as_of):
    wanted = frame.level(officer.position, "political-theory")
    age = officer.age(as_of)
    if wanted is None:
        level = draws.by_weight({"intermediate": max(0, age - 30), "elementary": 10, "none": 5})
        if "political-theory" in officer.lacks:
            level = "elementary"
    elif "political-theory" in officer.lacks:
        level = "intermediate" if wanted == "advanced" else draws.one_of(["elementary", "none"])
    else:
        level = wanted
    if level == "none":
        return
    year = min(as_of.year - 1, officer.born.year + draws.between(32, 40))
    if level == "advanced":
        field = "administration" if year < 2022 and draws.chance(0.4) else "theory"
        officer.hold("political-theory", "advanced", field, datetime.date(year, 5, 20))
    else:
        officer.hold("political-theory", level, "", datetime.date(year, 7, 15))


def _management(draws, officer, leads, as_of):
    lacking = "state-management" in officer.lacks
    year = min(as_of.year - 1, officer.since.year + draws.between(3, 6))
    if not leads:
        if not lacking:
            officer.hold("state-management", "specialist", "", datetime.date(year, 11, 16))
        return
    officer.hold("state-management", "specialist", "", datetime.date(year, 11, 16))
    if not lacking and draws.chance(0.5):
        year = min(as_of.year - 1, year + draws.between(9, 12))
        officer.hold("state-management", "principal", "", datetime.date(year, 4, 28))
    elif not lacking:
        year = draws.between(2021, 2025)
        officer.hold("leader-course", "division", "", datetime.date(year, 10, 22))


def _digital(draws, frame, officer, as_of):
    wanted = frame.level(officer.position, "digital")
    if "digital" not in officer.lacks:
        level = wanted
    elif wanted == "advanced" and draws.chance(0.7):
        level = "basic"
    else:
        return
    day = draws.day(datetime.date(as_of.year - 1, 5, 1), as_of)
    officer.hold("digital", level, "", day)


def _refresher(draws, officer, held):
    lapsed = "job-refresher" in officer.lacks
    day = draws.one_of(held.refreshers_lapsed if lapsed else held.refreshers)
    officer.hold("job-refresher", "done", "", day)


def _update(draws, officer, leads, held):
    if (leads or officer.planned) and "leadership-update" not in officer.lacks:
        officer.hold("leadership-update", "done", "", draws.one_of(held.updates))


def _defence(draws, frame, officer, as_of):
    wanted = frame.level(officer.position, "defence-security")
    lower = {"category-2": "category-3", "category-3": "category-4", "category-4": None}
    level = lower[wanted] if "defence-security" in officer.lacks else wanted
    if level:
        day = draws.day(datetime.date(as_of.year - 5, 8, 1), datetime.date(as_of.year - 1, 9, 30))
        officer.hold("defence-security", level, "", day)
