"""Puts our calendars into CalDAV servers and into evolution-data-server, changes and cancels
meetings as an office does, and compares what each then shows with what we say it is.

usage: interop_servers.py WORK BANHUI

WORK holds a folder for each state of the calendar, in order (1-first, 2-moved, 3-dropped), with one
.ics file for each UID, and FIRST.jsonl and so on beside it: `banhui ics show --json` of its files.
"""

import base64
import contextlib
import datetime
import http.client
import json
import os
import pathlib
import socket
import subprocess
import sys
import time
import xml.etree.ElementTree

import icalendar
import recurring_ical_events

work = pathlib.Path(sys.argv[1])
root = pathlib.Path(__file__).resolve().parent.parent
binaries = pathlib.Path(sys.executable).parent
states = sorted(folder for folder in work.iterdir() if folder.is_dir() and folder.name[0].isdigit())
failures = []


def check(name, condition, what):
    if not condition:
        failures.append(f"{name}: {what}")


def expected(state):
    """What must be shown: (uid, start, end, title, status), times on the wall clock."""
    lines = (work / f"{state.name}.jsonl").read_text().splitlines()
    found = set()
    for entry in map(json.loads, lines):
        found.add((entry["uid"], entry["start"][:16], entry["end"][:16], entry["summary"],
                   entry["status"]))
    return found


def invited(state):
    """(uid, place, attendees' addresses) of all that the files say."""
    found = set()
    for file in state.glob("*.ics"):
        for event in icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT"):
            people = event.get("ATTENDEE", [])
            people = people if isinstance(people, list) else [people]
            found.add((str(event["UID"]), str(event.get("LOCATION", "")) or None,
                       tuple(sorted(str(person) for person in people))))
    return found


def clock(value):
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    if value.tzinfo is not None:
        value = value.astimezone(datetime.timezone(datetime.timedelta(hours=8)))
    return value.strftime("%Y-%m-%dT%H:%M")


def shown(texts):
    """The occurrences that another program's answer holds."""
    found = set()
    for text in texts:
        calendar = icalendar.Calendar.from_ical(text)
        for event in recurring_ical_events.of(calendar, skip_bad_series=False).between(
                datetime.date(2025, 12, 1), datetime.date(2027, 3, 1)):
            status = event.get("STATUS")
            found.add((str(event["UID"]), clock(event["DTSTART"].dt), clock(event["DTEND"].dt),
                       str(event["SUMMARY"]), str(status) if status else None))
    return found


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A CalDAV server on the loopback, with one calendar."""

    def __init__(self, name, port, path):
        self.name, self.port, self.path = name, port, path
        self.etags = {}

    def send(self, method, path, body="", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        user = base64.b64encode(b"office:office").decode()
        connection.request(method, path, body.encode() if isinstance(body, str) else body,
                           {"Authorization": f"Basic {user}",
                            **{k.replace("_", "-"): v for k, v in headers.items()}})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, dict(answer.getheaders()), content

    def wait(self):
        for _ in range(200):
            with contextlib.suppress(OSError):
                self.send("OPTIONS", "/")
                return
            time.sleep(0.05)
        sys.exit(f"interop: {self.name} does not start")

    def make_calendar(self):
        status, _, _ = self.send("MKCALENDAR", self.path)
        check(self.name, status in (201, 403, 405, 409), f"MKCALENDAR gives {status}")

    def put(self, file):
        """Stores a file, as a client does: new only where nothing is, changed only what it knows."""
        condition = ({"If_Match": self.etags[file.name]} if file.name in self.etags
                     else {"If_None_Match": "*"})
        target = self.path + file.name.replace("@", "%40")
        status, headers, body = self.send("PUT", target, file.read_bytes(),
                                          Content_Type="text/calendar; charset=utf-8", **condition)
        check(self.name, status in (200, 201, 204), f"PUT {file.name} gives {status} {body[:200]}")
        headers = {key.lower(): value for key, value in headers.items()}
        if "etag" not in headers:
            _, headers, _ = self.send("GET", target)
            headers = {key.lower(): value for key, value in headers.items()}
        self.etags[file.name] = headers.get("etag", "")

    def query(self, first, last):
        """The calendars that overlap a range of UTC (RFC 4791 §7.8)."""
        body = f"""<?xml version="1.0" encoding="utf-8"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<D:prop><D:getetag/><C:calendar-data/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
<C:time-range start="{first}" end="{last}"/>
</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>"""
        status, _, content = self.send("REPORT", self.path, body, Depth="1",
                                       Content_Type="application/xml")
        check(self.name, status == 207, f"REPORT gives {status}")
        tree = xml.etree.ElementTree.fromstring(content)
        return [node.text for node in tree.iter("{urn:ietf:params:xml:ns:caldav}calendar-data")]


def with_server(server, start, most_days=1000):
    """`start` starts the program; it is started anew for each state."""
    previous = {}
    before = set()
    for state in states:
        process = start()
        server.wait()
        server.make_calendar()
        for file in sorted(state.glob("*.ics")):
            if previous.get(file.name) != file.read_bytes():
                server.put(file)
            previous[file.name] = file.read_bytes()
        wanted = expected(state)
        seen = shown(server.query("20251201T000000Z", "20270301T000000Z"))
        check(server.name, seen == wanted,
              f"{state.name}: differs by {sorted(map(str, seen ^ wanted))[:4]}")
        # Day by day: what overlaps it and nothing else.
        changed = {entry[1][:10] for entry in wanted ^ before} or {"2026-01-08"}
        before = wanted
        for day in sorted(changed if most_days < 1000 else {entry[1][:10] for entry in wanted},
                          reverse=True)[:most_days]:
            midnight = datetime.datetime.fromisoformat(day + "T00:00:00+08:00")
            utc = midnight.astimezone(datetime.timezone.utc)
            texts = server.query(utc.strftime("%Y%m%dT%H%M%SZ"),
                                 (utc + datetime.timedelta(days=1)).strftime("%Y%m%dT%H%M%SZ"))
            uids = {str(icalendar.Calendar.from_ical(t).walk("VEVENT")[0]["UID"]) for t in texts}
            due = {entry[0] for entry in wanted
                   if entry[1][:10] <= day and (entry[2] > day + "T00:00")
                   and not (len(entry[2]) == 10 and entry[2] <= day)}
            check(server.name, uids == due, f"{state.name}: {day} lacks {sorted(due - uids)}, has {sorted(uids - due)}")
        if state == states[-1]:
            text = (states[0] / sorted(previous)[0]).read_bytes()
            status, _, _ = server.send("PUT", server.path + "again.ics", text, If_None_Match="*",
                                       Content_Type="text/calendar; charset=utf-8")
            check(server.name, status in (403, 409, 412), f"the same UID twice gives {status}")
        process.terminate()
        process.wait()


def running(command, environment=None):
    log = open(work / (pathlib.Path(command[0]).name + ".log"), "w")
    return subprocess.Popen(command, stdout=log, stderr=log, env=environment)


def with_radicale():
    port = free_port()
    with_server(Server("radicale", port, "/office/calendar/"), lambda: running([
        str(binaries / "radicale"), "--config", "", "--server-hosts", f"127.0.0.1:{port}",
        "--auth-type", "none", "--rights-type", "authenticated",
        "--storage-filesystem-folder", str(work / "radicale")]))


def with_xandikos():
    """After a few queries Xandikos answers from an index that takes the times of zones for UTC and
    leaves out moved occurrences; so it is asked for few days at a time."""
    port = free_port()
    with_server(Server("xandikos", port, "/office/calendars/calendar/"), lambda: running([
        str(binaries / "xandikos"), "serve", "-d", str(work / "xandikos"), "--defaults",
        "--current-user-principal", "/office/", "--listen-address", "127.0.0.1",
        "--port", str(port), "--no-detect-systemd"]), most_days=2)


def with_evolution():
    """In a D-Bus session and a home of its own; Debian's Python has the bindings."""
    home = work / "evolution"
    home.mkdir()
    environment = dict(os.environ, HOME=str(home), XDG_CONFIG_HOME=str(home / "config"),
                       XDG_DATA_HOME=str(home / "data"), XDG_CACHE_HOME=str(home / "cache"),
                       XDG_RUNTIME_DIR=str(home), GIO_USE_VFS="local", GSETTINGS_BACKEND="memory",
                       LC_ALL="C.UTF-8", TZ="Asia/Shanghai")
    done = subprocess.run(
        ["dbus-run-session", "--", "/usr/bin/python3", str(root / "scripts/interop_evolution.py"),
         str(work)] + [state.name for state in states],
        env=environment, capture_output=True, text=True, timeout=100)
    check("evolution-data-server", done.returncode == 0, done.stderr[-600:])
    for state, line in zip(states, done.stdout.splitlines()):
        entries = json.loads(line)
        seen = {tuple(entry[:5]) for entry in entries}
        wanted = expected(state)
        people = {(entry[0], entry[5], tuple(entry[6])) for entry in entries}
        due = invited(state)
        check("evolution-data-server", people <= due,
              f"{state.name}: place or attendees differ: {sorted(map(str, people - due))[:2]}")
        check("evolution-data-server", seen == wanted,
              f"{state.name}: differs by {sorted(map(str, seen ^ wanted))[:4]}")


with_radicale()
with_xandikos()
with_evolution()
for failure in failures:
    print("interop:", failure, file=sys.stderr)
print(f"interop: {len(states)} states, {len(expected(states[0]))} occurrences at first, in radicale, "
      "xandikos and evolution-data-server: " + ("differs" if failures else "all agree"))
sys.exit(1 if failures else 0)
