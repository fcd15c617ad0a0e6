# SPDX-License-Identifier: GPL-3.0-or-later
"""The solvers that `bench_peer.py` can ask, one module each."""
