"""vobject and the recurrences that it expands. It knows no overrides: which occurrence one takes the
place of is worked out here from its RECURRENCE-ID."""

import datetime

import vobject

from expansion import CHINA, clock
from program import Program
from story import Shown


class Vobject(Program):
    name = "vobject"

    def shown(self, state):
        found = []
        for text in self.calendars.values():
            calendar = vobject.readOne(text.decode())
            events = getattr(calendar, "vevent_list", [])
            moved = {(e.uid.value, clock(e.recurrence_id.value)) for e in events
                     if hasattr(e, "recurrence_id")}
            for event in events:
                event.validate(raiseException=True)
                found += [entry for entry in self.occurrences(event)
                          if hasattr(event, "recurrence_id") or (entry.uid, entry.start) not in moved]
        first, last = state.story.first.isoformat(), state.story.last.isoformat()
        return [entry for entry in found if first <= entry.start < last]

    def occurrences(self, event):
        start, end = event.dtstart.value, event.dtend.value
        self.check(start.utcoffset() == CHINA.utcoffset(None), f"{event.uid.value} is not at +08:00")
        starts = list(event.getrruleset()) if hasattr(event, "rrule") else [start]
        people = frozenset(a.value.removeprefix("mailto:") for a in getattr(event, "attendee_list", []))
        for begin in starts:
            if begin.tzinfo is None:
                begin = begin.replace(tzinfo=start.tzinfo or datetime.timezone.utc)
            yield Shown(clock(begin), clock(begin + (end - start)), event.summary.value,
                        event.location.value if hasattr(event, "location") else "", people or None,
                        event.uid.value, event.status.value if hasattr(event, "status") else None)
