"""Compares exported calendars, as other programs read them, with the schedule they were made from.

usage: interop.py WORKSPACE   (with schedule.jsonl and out/calendar/ in it)
"""

import datetime
import json
import os
import pathlib
import subprocess
import sys

import icalendar
import recurring_ical_events
import vobject

work = pathlib.Path(sys.argv[1])
calendars = work / "out" / "calendar"
expected = [json.loads(line) for line in (work / "schedule.jsonl").read_text().splitlines()]
titles = {(entry["title"], entry["start"], entry["end"]) for entry in expected}
failures = []


def check(name, condition, what):
    if not condition:
        failures.append(f"{name}: {what}")


def local(value):
    return value.replace(tzinfo=None).isoformat()


def offset_is_china(value):
    return value.utcoffset() == datetime.timedelta(hours=8)


def occurrences(calendar):
    """Everything on the days of the schedule, series expanded."""
    days = sorted(entry["start"][:10] for entry in expected)
    last = datetime.date.fromisoformat(days[-1]) + datetime.timedelta(days=1)
    return recurring_ical_events.of(calendar).between(datetime.date.fromisoformat(days[0]), last)


def with_icalendar():
    calendar = icalendar.Calendar.from_ical((calendars / "all.ics").read_bytes())
    events = list(calendar.walk("VEVENT"))
    shown = occurrences(calendar)
    check("icalendar", len(shown) == len(expected), f"{len(shown)} meetings, not {len(expected)}")
    seen = {(str(e["SUMMARY"]), local(e["DTSTART"].dt), local(e["DTEND"].dt)) for e in shown}
    hidden = {t[1:] for t in titles - seen} - {t[1:] for t in seen}
    check("icalendar", not hidden, f"no event at {sorted(hidden)}")
    check("icalendar", all(offset_is_china(e["DTSTART"].dt) for e in events), "an event off +08:00")
    check("icalendar", not calendar.errors, calendar.errors)
    identities = {(str(e["UID"]), str(e.get("RECURRENCE-ID"))) for e in events}
    check("icalendar", len(identities) == len(events), "a UID twice")
    return len(shown)


def with_recurring():
    calendar = icalendar.Calendar.from_ical((calendars / "all.ics").read_bytes())
    found = occurrences(calendar)
    check("recurring-ical-events", len(found) == len(expected), f"{len(found)} occurrences")


def with_vobject():
    text = (calendars / "all.ics").read_bytes().decode()
    parsed = vobject.readOne(text)
    count = len(icalendar.Calendar.from_ical(text).walk("VEVENT"))
    check("vobject", len(parsed.vevent_list) == count, f"{len(parsed.vevent_list)} events")
    check("vobject", all(offset_is_china(e.dtstart.value) for e in parsed.vevent_list), "a wrong zone")


def a_person():
    """The person with most meetings, so that the check has something to look at."""
    files = sorted((calendars / "people").glob("*.ics"))
    return max(files, key=lambda file: file.read_bytes().count(b"BEGIN:VEVENT"))


def with_khal():
    person = a_person()
    home = work / "khal"
    (home / "calendar").mkdir(parents=True)
    config = home / "config"
    config.write_text(
        f"[calendars]\n[[work]]\npath = {home / 'calendar'}\n"
        "[locale]\nlocal_timezone = Asia/Shanghai\ndefault_timezone = Asia/Shanghai\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {home / 'khal.db'}\n"
    )
    environment = dict(os.environ, LC_ALL="C.UTF-8", HOME=str(home))
    run = ["khal", "-c", str(config)]
    done = subprocess.run(run + ["import", "--batch", str(person)], env=environment,
                          capture_output=True, text=True)
    check("khal", done.returncode == 0, done.stderr[-300:])
    listing = subprocess.run(
        run + ["list", "--format", "{start} {title} @{location}", "--day-format", "",
               "2025-12-22", "60d"],
        env=environment, capture_output=True, text=True)
    check("khal", listing.returncode == 0, listing.stderr[-300:])
    events = icalendar.Calendar.from_ical(person.read_bytes()).walk("VEVENT")
    for event in events:
        line = f"{event['DTSTART'].dt:%Y-%m-%d %H:%M} {event['SUMMARY']} @{event['LOCATION']}"
        check("khal", line in listing.stdout, f"does not show {line}")
    return len(events)


def with_calcurse():
    person = a_person()
    home = work / "calcurse"
    home.mkdir()
    environment = dict(os.environ, TZ="Asia/Shanghai", LC_ALL="C.UTF-8", HOME=str(home))
    done = subprocess.run(["calcurse", "-D", str(home), "-i", str(person), "-F"], env=environment,
                          capture_output=True, text=True)
    if done.returncode != 0:
        done = subprocess.run(["calcurse", "-D", str(home), "-i", str(person)], env=environment,
                              capture_output=True, text=True)
    check("calcurse", done.returncode == 0, done.stderr[-300:])
    listed = (home / "apts").read_text()
    for event in icalendar.Calendar.from_ical(person.read_bytes()).walk("VEVENT"):
        start = f"{event['DTSTART'].dt:%m/%d/%Y @ %H:%M}"
        found = any(line.startswith(start) and str(event["SUMMARY"]) in line
                    for line in listed.splitlines())
        check("calcurse", found, f"does not show {start} {event['SUMMARY']}")


count = with_icalendar()
with_recurring()
with_vobject()
personal = with_khal()
with_calcurse()
for failure in failures:
    print("interop:", failure, file=sys.stderr)
print(f"interop: {count} meetings, {personal} of one person, in 5 programs: "
      + ("differs" if failures else "all agree"))
sys.exit(1 if failures else 0)
