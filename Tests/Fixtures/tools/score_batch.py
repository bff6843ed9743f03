#!/usr/bin/env python3
"""Scores many solutions in one run, with the independent scorer score.py.

usage: score_batch.py < PAIRS
Each line is a JSON object with a problem and a solution; prints one line HARD MEDIUM SOFT for each.
"""
import json
import sys

from score import Checker

for line in sys.stdin:
    pair = json.loads(line)
    total = Checker(pair["problem"], pair["solution"]).score()
    print(total["hard"], total["medium"], total["soft"])
