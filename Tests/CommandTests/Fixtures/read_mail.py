"""Prints what Python's email and icalendar read in every .eml of a folder, one JSON object a line."""

import email
import email.policy
import json
import pathlib
import sys

import icalendar

for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.eml")):
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert not message.defects, message.defects
    calendars = [p for p in message.walk() if p.get_content_type() == "text/calendar"]
    assert len(calendars) == 1, path
    part = calendars[0]
    assert not part.defects and part.get_content_charset() == "utf-8", path
    calendar = icalendar.Calendar.from_ical(part.get_content())
    assert not calendar.errors, calendar.errors
    events = calendar.walk("VEVENT")
    assert len(events) == 1, path
    event = events[0]
    attached = {p.get_filename(): p.get_content() for p in message.iter_attachments()}
    ics = [content for name, content in attached.items() if name.endswith(".ics")]
    assert len(ics) == 1 and icalendar.Calendar.from_ical(ics[0]) == calendar, path
    print(json.dumps({
        "file": str(path.relative_to(sys.argv[1])),
        "from": str(message["From"].addresses[0].addr_spec),
        "to": str(message["To"].addresses[0].addr_spec),
        "name": str(message["To"].addresses[0].display_name),
        "subject": str(message["Subject"]),
        "date": message["Date"].datetime.isoformat(),
        "text": message.get_body(("plain",)).get_content(),
        "parameter": part.get_param("method"),
        "method": str(calendar["METHOD"]),
        "uid": str(event["UID"]),
        "sequence": event["SEQUENCE"],
        "start": event["DTSTART"].dt.isoformat(),
        "organizer": str(event["ORGANIZER"]),
        "attachments": sorted(attached),
    }, ensure_ascii=False))
