"""Stores calendars in evolution-data-server as Evolution does with a file it is sent, state after
state, and prints for each what its calendar then shows, one JSON list a line.

usage: dbus-run-session -- python3 interop_evolution.py WORK STATE…
"""

import datetime
import json
import pathlib
import sys

import gi

gi.require_version("ECal", "2.0")
gi.require_version("EDataServer", "1.2")
gi.require_version("ICalGLib", "3.0")
from gi.repository import ECal, EDataServer, ICalGLib  # noqa: E402

work = pathlib.Path(sys.argv[1])
registry = EDataServer.SourceRegistry.new_sync(None)
client = ECal.Client.connect_sync(
    registry.ref_builtin_calendar(), ECal.ClientSourceType.EVENTS, 20, None)
beijing = ICalGLib.Timezone.get_builtin_timezone("Asia/Shanghai")
client.set_default_timezone(beijing)


def store(text):
    calendar = ICalGLib.Component.new_from_string(text)
    # As after the user has opened an invitation or a change and taken it.
    if not calendar.get_first_property(ICalGLib.PropertyKind.METHOD_PROPERTY):
        calendar.set_method(ICalGLib.PropertyMethod.PUBLISH)
    client.receive_objects_sync(calendar, ECal.OperationFlags.NONE, None)


def clock(value):
    if value.is_date():
        return f"{value.get_year():04}-{value.get_month():02}-{value.get_day():02}"
    value = value.convert_to_zone(beijing)
    return (f"{value.get_year():04}-{value.get_month():02}-{value.get_day():02}"
            f"T{value.get_hour():02}:{value.get_minute():02}")


def shown():
    found = []

    def instance(component, start, end, *_):
        status = component.get_status()
        word = ICalGLib.Property.status_to_string(status) if status != ICalGLib.PropertyStatus.NONE \
            else None
        people = []
        attendee = component.get_first_property(ICalGLib.PropertyKind.ATTENDEE_PROPERTY)
        while attendee:
            people.append(attendee.get_attendee())
            attendee = component.get_next_property(ICalGLib.PropertyKind.ATTENDEE_PROPERTY)
        found.append([component.get_uid(), clock(start), clock(end), component.get_summary(), word,
                      component.get_location(), sorted(people)])
        return True

    first = datetime.datetime(2025, 12, 1, tzinfo=datetime.timezone.utc)
    last = datetime.datetime(2027, 3, 1, tzinfo=datetime.timezone.utc)
    client.generate_instances_sync(int(first.timestamp()), int(last.timestamp()), None, instance)
    return found


for state in sys.argv[2:]:
    for file in sorted((work / state).glob("*.ics")):
        store(file.read_text())
    print(json.dumps(shown(), ensure_ascii=False), flush=True)
