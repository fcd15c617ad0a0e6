# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws that repeat: the same seed gives the same tables on every machine and Python."""

import datetime
import random


class Draws:
    """Everything is taken from `random()`, the one method whose sequence Python promises to keep."""

    def __init__(self, seed):
        self._source = random.Random(seed)

    def chance(self, share):
        """Yes, as often as the share says."""
        return self._source.random() < share

    def between(self, low, high):
        """A whole number, both ends possible."""
        return low + int(self._source.random() * (high - low + 1))

    def one_of(self, choices):
        """One of a sequence, all equally likely."""
        return choices[self.between(0, len(choices) - 1)]

    def by_weight(self, weights):
        """A key of a mapping, as likely as its weight."""
        left = self._source.random() * sum(weights.values())
        for choice, weight in weights.items():
            left -= weight
            if left < 0:
                return choice
        return choice

    def some_of(self, people, count, weight=lambda person: 1.0):
        """So many different ones, in the order given; who weighs more is taken more often."""
        if count > len(people):
            raise ValueError(f"{count} wanted of {len(people)}")
        keys = [self._source.random() ** (1 / weight(person)) for person in people]
        places = sorted(range(len(people)), key=lambda place: -keys[place])[:count]
        return [people[place] for place in sorted(places)]

    def day(self, first, last):
        """A day from `first` to `last`."""
        return first + datetime.timedelta(days=self.between(0, (last - first).days))
