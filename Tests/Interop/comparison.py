"""Sets beside each other what a program shows and what the schedule says."""

import collections
import dataclasses

from story import series


class Comparison:
    def __init__(self):
        self.failures, self.counts = [], {}

    def check(self, name, condition, what):
        if not condition:
            self.failures.append(f"{name}: {what}")

    def state(self, program, route, state, shown):
        """Every meeting with its title, time and place, its attendees where they are shown, and
        under one UID for as long as it is held; what was dropped is gone or struck out."""
        name = f"{program.name}, {state.story.name} by {route}, {state.name}"
        seen = [dataclasses.replace(s, place=s.place and state.story.room(s.place)) for s in shown]
        wanted = list(state.meetings.values())
        struck = state.struck_out if route != "messages" else []
        if program.ignores_status:
            wanted += struck
        else:
            found = {(s.start, s.end) for s in seen if s.status == "CANCELLED"}
            self.check(name, found == {(m.start, m.end) for m in struck}, f"strikes out {sorted(found)}")
            seen = [s for s in seen if s.status != "CANCELLED"]
        if program.ignores_recurrence_id:
            wanted += state.moved
        for part in ("place", "people"):
            if any(getattr(s, part) is None for s in seen + wanted):
                wanted = [dataclasses.replace(s, **{part: None}) for s in wanted]
                seen = [dataclasses.replace(s, **{part: None}) for s in seen]
        plain = [dataclasses.replace(s, uid=None, status=None) for s in seen]
        self.check(name, collections.Counter(plain) == collections.Counter(wanted),
                   f"shows {len(plain)}, not {len(wanted)}; lacks {different(wanted, plain)}, "
                   f"has {different(plain, wanted)}")
        times = {(m.start, m.end, m.title): meeting for meeting, m in state.meetings.items()}
        for entry in seen:
            meeting = times.get((entry.start, entry.end, entry.title))
            if entry.uid is not None and meeting is not None:
                # The small office's series is one event; of the plenary's not all can be.
                key = series(meeting) if state.story.has_messages else meeting
                known = program.uids.setdefault((state.story.name, key), entry.uid)
                self.check(name, known == entry.uid, f"{meeting} has another UID than before")
        self.counts[program.name] = self.counts.get(program.name, 0) + len(plain)


def different(some, others):
    return sorted({(s.start, s.end, s.title, s.place, tuple(sorted(s.people or ()))) for s in some}
                  - {(s.start, s.end, s.title, s.place, tuple(sorted(s.people or ()))) for s in others})
