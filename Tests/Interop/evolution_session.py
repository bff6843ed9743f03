"""Stores calendars in evolution-data-server as Evolution does with a message once it is taken, and
tells what its calendar then shows. One JSON question a line, one JSON answer a line.

usage: dbus-run-session -- python3 evolution_session.py
"""

import datetime
import json
import sys

import gi

gi.require_version("ECal", "2.0")
gi.require_version("EDataServer", "1.2")
gi.require_version("ICalGLib", "3.0")
from gi.repository import ECal, EDataServer, ICalGLib  # noqa: E402

registry = EDataServer.SourceRegistry.new_sync(None)
client = ECal.Client.connect_sync(
    registry.ref_builtin_calendar(), ECal.ClientSourceType.EVENTS, 0xFFFFFFFF, None)
beijing = ICalGLib.Timezone.get_builtin_timezone("Asia/Shanghai")
client.set_default_timezone(beijing)


def store(text):
    calendar = ICalGLib.Component.new_from_string(text)
    if not calendar.get_first_property(ICalGLib.PropertyKind.METHOD_PROPERTY):
        calendar.set_method(ICalGLib.PropertyMethod.PUBLISH)
    client.receive_objects_sync(calendar, ECal.OperationFlags.NONE, None)


def clock(value):
    value = value.convert_to_zone(beijing)
    return (f"{value.get_year():04}-{value.get_month():02}-{value.get_day():02}"
            f"T{value.get_hour():02}:{value.get_minute():02}")


def people(component):
    found = []
    attendee = component.get_first_property(ICalGLib.PropertyKind.ATTENDEE_PROPERTY)
    while attendee:
        found.append(attendee.get_attendee().removeprefix("mailto:"))
        attendee = component.get_next_property(ICalGLib.PropertyKind.ATTENDEE_PROPERTY)
    return found


def shown(first, last):
    found = []

    def instance(component, start, end, *_):
        status = component.get_status()
        none = ICalGLib.PropertyStatus.NONE
        found.append({
            "uid": component.get_uid(), "start": clock(start), "end": clock(end),
            "title": component.get_summary(), "place": component.get_location(),
            "status": None if status == none else ICalGLib.Property.status_to_string(status),
            "people": people(component)})
        return True

    def seconds(day):
        china = datetime.timezone(datetime.timedelta(hours=8))
        return int(datetime.datetime.fromisoformat(day).replace(tzinfo=china).timestamp())

    client.generate_instances_sync(seconds(first), seconds(last), None, instance)
    return found


for line in sys.stdin:
    question = json.loads(line)
    if "store" in question:
        for text in question["store"]:
            store(text)
        print("[]", flush=True)
    else:
        print(json.dumps(shown(question["first"], question["last"])), flush=True)
