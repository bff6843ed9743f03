"""Calendars expanded by recurring-ical-events: what is read back from servers, too."""

import datetime

import icalendar
import recurring_ical_events

from story import Shown

CHINA = datetime.timezone(datetime.timedelta(hours=8))


def clock(value):
    """On the wall clock of China; a time without a zone is a defect of its own."""
    if isinstance(value, datetime.datetime):
        return value.astimezone(CHINA).strftime("%Y-%m-%dT%H:%M") if value.tzinfo else f"{value} (no zone)"
    return value.isoformat()


def addresses(event):
    people = event.get("ATTENDEE", [])
    people = people if isinstance(people, list) else [people]
    return frozenset(str(person).removeprefix("mailto:") for person in people) or None


def shown(event, start, end):
    status = event.get("STATUS")
    return Shown(clock(start), clock(end), str(event["SUMMARY"]), str(event.get("LOCATION", "")),
                 addresses(event), str(event["UID"]), str(status) if status else None)


def expanded(texts, first, last):
    found = []
    for text in texts:
        calendar = icalendar.Calendar.from_ical(text)
        for event in recurring_ical_events.of(calendar, skip_bad_series=False).between(first, last):
            found.append(shown(event, event["DTSTART"].dt, event["DTEND"].dt))
    return found
