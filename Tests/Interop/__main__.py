"""Puts the calendars of every story, state after state, into other people's programs and compares
what each shows with the schedule.

usage: python Tests/Interop WORK [PROGRAM…]      (WORK as scripts/interop prepares it)
"""

import datetime
import pathlib
import sys

from comparison import Comparison
from story import Story
from with_calcurse import Calcurse
from with_evolution import Evolution
from with_icalendar import Icalendar
from with_khal import Khal
from with_radicale import Radicale
from with_thunderbird import Thunderbird
from with_vobject import Vobject
from with_xandikos import Xandikos

PROGRAMS = [Icalendar, Vobject, Khal, Calcurse, Radicale, Xandikos, Evolution]
#: only where they are named
LARGE = [Thunderbird]


def run(kind, story, route, work, comparison):
    program = kind(work, comparison.check)
    program.route = route
    previous = {}
    for state, calendars in story.calendars(route):
        program.start()
        changed = sorted(name for name, text in calendars.items() if previous.get(name) != text)
        program.store(state, calendars, changed, sorted(previous.keys() - calendars.keys()))
        comparison.state(program, route, state, program.shown(state))
        program.stop()
        previous = calendars
    program.close()


def main():
    work = pathlib.Path(sys.argv[1])
    day = datetime.date.fromisoformat
    stories = [Story(work / "office", (day("2026-12-01"), day("2027-01-15"))),
               Story(work / "plenary", (day("2025-12-22"), day("2026-01-20")))]
    chosen = [kind for kind in PROGRAMS + LARGE if kind.name in sys.argv[2:]] or PROGRAMS
    comparison = Comparison()
    for kind in chosen:
        before = len(comparison.failures)
        for story in stories:
            for route in kind.routes:
                if route != "messages" or story.has_messages:
                    run(kind, story, route, work, comparison)
        verdict = "agrees" if len(comparison.failures) == before else "differs"
        print(f"interop: {kind.name} {verdict}, {comparison.counts.get(kind.name, 0)} meetings looked at",
              flush=True)
    for failure in comparison.failures:
        print("interop:", failure[:1000], file=sys.stderr)
    return 1 if comparison.failures else 0


if __name__ == "__main__":
    sys.exit(main())
