"""A person's calendar as RFC 5546 has it kept from the messages that they are sent: the calendars
that a program without a mail box of its own is given."""

import icalendar


def recurrence(event):
    return event["RECURRENCE-ID"].to_ical() if "RECURRENCE-ID" in event else b""


class Mailbox:
    def __init__(self):
        self.zones, self.meetings = {}, {}

    def take(self, message):
        for zone in message.walk("VTIMEZONE"):
            self.zones[str(zone["TZID"])] = zone
        for event in message.walk("VEVENT"):
            held = self.meetings.setdefault(str(event["UID"]), {})
            known = held.get(recurrence(event))
            if known is not None and self.age(known) >= self.age(event):
                raise ValueError(f"a message that is no newer: {event['SUMMARY']} {self.age(event)}")
            if message["METHOD"] == "REQUEST":
                held[recurrence(event)] = event
            elif message["METHOD"] == "CANCEL":
                self.cancel(held, event)
            else:
                raise ValueError(f"METHOD:{message['METHOD']}")

    def cancel(self, held, event):
        if not recurrence(event):
            del self.meetings[str(event["UID"])]
            return
        held.pop(recurrence(event), None)
        held[b""].add("EXDATE", event["RECURRENCE-ID"].dt)

    @staticmethod
    def age(event):
        return int(event.get("SEQUENCE", 0)), event["DTSTAMP"].dt

    def calendars(self):
        """Calendar objects without METHOD, as a CalDAV server takes them (RFC 4791 §4.1)."""
        found = {}
        for uid, events in self.meetings.items():
            calendar = icalendar.Calendar()
            calendar.add("VERSION", "2.0")
            calendar.add("PRODID", "-//interop//mailbox//EN")
            for zone in self.zones.values():
                calendar.add_component(zone)
            for key in sorted(events):
                calendar.add_component(events[key])
            found[uid + ".ics"] = calendar.to_ical()
        return found
