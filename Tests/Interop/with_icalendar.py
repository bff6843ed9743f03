"""Python icalendar, which keeps a list of what it could not read, and recurring-ical-events over it."""

import datetime

import icalendar

from expansion import CHINA, addresses, expanded
from program import Program


class Icalendar(Program):
    name = "icalendar and recurring-ical-events"

    def store(self, state, calendars, changed, gone):
        super().store(state, calendars, changed, gone)
        for name, text in calendars.items():
            self.read_strictly(name, icalendar.Calendar.from_ical(text))
        for text in state.messages:
            self.read_message(state, icalendar.Calendar.from_ical(text))

    def read_strictly(self, name, calendar):
        for component in calendar.walk():
            self.check(not component.errors, f"{name}: {component.errors}")
        for event in calendar.walk("VEVENT"):
            times = [event["DTSTART"].dt, event["DTEND"].dt]
            if "RECURRENCE-ID" in event:
                times.append(event["RECURRENCE-ID"].dt)
            dates = event.get("EXDATE", [])
            for date in dates if isinstance(dates, list) else [dates]:
                times += [value.dt for value in date.dts]
            self.check(all(t.utcoffset() == CHINA.utcoffset(None) for t in times),
                       f"{name}: a time off +08:00: {times}")
            self.check(event["DTSTAMP"].dt.tzinfo == datetime.timezone.utc
                       or event["DTSTAMP"].dt.utcoffset() == datetime.timedelta(0),
                       f"{name}: DTSTAMP is not in UTC")
            for end in event.get("RRULE", {}).get("UNTIL", []):
                self.check(end.utcoffset() == datetime.timedelta(0), f"{name}: UNTIL {end} is not in UTC")
        ids = [(str(e["UID"]), str(e.get("RECURRENCE-ID"))) for e in calendar.walk("VEVENT")]
        self.check(len(set(ids)) == len(ids), f"{name}: a UID and RECURRENCE-ID twice")

    def read_message(self, state, message):
        """RFC 5546 §3.2.2 and §3.2.5: who is asked what, by whom."""
        self.read_strictly("a message", message)
        events = message.walk("VEVENT")
        self.check(len(events) == 1, f"a message of {len(events)} events")
        event = events[0]
        what = f"{state.name}: {message['METHOD']} {event['SUMMARY']}"
        self.check(str(event["ORGANIZER"]) == "mailto:office@example.gov.cn", f"{what}: ORGANIZER")
        people = event["ATTENDEE"] if isinstance(event["ATTENDEE"], list) else [event["ATTENDEE"]]
        if message["METHOD"] == "CANCEL":
            self.check(event.get("STATUS") == "CANCELLED", f"{what}: STATUS")
            self.check(len(people) == 1, f"{what}: to {len(people)} people")
        else:
            self.check(addresses(event) in state.story.attendees.values(),
                       f"{what}: ATTENDEE {people}")
            for person in people:
                parameters = {key: str(value) for key, value in person.params.items()}
                self.check(parameters["PARTSTAT"] == "NEEDS-ACTION" and parameters["RSVP"] == "TRUE"
                           and parameters["CUTYPE"] == "INDIVIDUAL" and parameters["ROLE"] and parameters["CN"],
                           f"{what}: {person} with {parameters}")

    def shown(self, state):
        return expanded(self.calendars.values(), state.story.first, state.story.last)
