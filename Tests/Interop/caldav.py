"""A CalDAV client (RFC 4791) over a server on the loopback, as far as the comparison needs one."""

import base64
import contextlib
import datetime
import http.client
import pathlib
import socket
import subprocess
import sys
import time
import xml.etree.ElementTree

from expansion import expanded
from program import Program

CALDAV = "{urn:ietf:params:xml:ns:caldav}"
QUERY = """<?xml version="1.0" encoding="utf-8"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<D:prop><D:getetag/><C:calendar-data/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
<C:time-range start="{}" end="{}"/>
</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>"""


class Server(Program):
    """The server is started anew for each state, so that it answers from what it has stored."""

    routes = ("messages", "vdir")
    path = ""

    def __init__(self, work, check):
        super().__init__(work, check)
        self.etags = {}
        self.binaries = pathlib.Path(sys.executable).parent

    def command(self):
        raise NotImplementedError

    def start(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        with open(self.work / "log", "a") as log:
            self.process = subprocess.Popen(self.command(), stdout=log, stderr=log)
        for _ in range(400):
            with contextlib.suppress(OSError):
                self.send("OPTIONS", "/")
                break
            time.sleep(0.05)
        else:
            sys.exit(f"interop: {self.name} does not start")
        status, _, _ = self.send("MKCALENDAR", self.path)
        self.check(status in (201, 403, 405, 409), f"MKCALENDAR gives {status}")

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def send(self, method, path, body=b"", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        user = base64.b64encode(b"office:office").decode()
        named = {key.replace("_", "-"): value for key, value in headers.items()}
        connection.request(method, path, body, {"Authorization": f"Basic {user}", **named})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, content

    def target(self, name):
        return self.path + name.replace("@", "%40")

    def put(self, name, text, **condition):
        return self.send("PUT", self.target(name), text,
                         Content_Type="text/calendar; charset=utf-8", **condition)

    def store(self, state, calendars, changed, gone):
        """New only where nothing is, changed and deleted only what is as we know it."""
        for name in changed:
            known = self.etags.get(name)
            condition = {"If_Match": known} if known else {"If_None_Match": "*"}
            status, headers, body = self.put(name, calendars[name], **condition)
            self.check(status in (200, 201, 204), f"{state.name}: PUT {name} gives {status} {body[:200]}")
            if "etag" not in headers:
                _, headers, _ = self.send("GET", self.target(name))
            self.etags[name] = headers.get("etag", "")
        for name in gone:
            status, _, _ = self.send("DELETE", self.target(name), If_Match=self.etags.pop(name))
            self.check(status in (200, 204), f"{state.name}: DELETE {name} gives {status}")
        status, _, _ = self.put("again.ics", next(iter(calendars.values())), If_None_Match="*")
        self.check(status in (403, 409, 412), f"{state.name}: the same UID twice gives {status}")

    def query(self, first, last):
        """The calendars with something in a range of days in China."""
        def utc(day):
            midnight = datetime.datetime.combine(day, datetime.time())
            return (midnight - datetime.timedelta(hours=8)).strftime("%Y%m%dT%H%M%SZ")
        status, _, content = self.send(
            "REPORT", self.path, QUERY.format(utc(first), utc(last)).encode(), Depth="1",
            Content_Type="application/xml")
        self.check(status == 207, f"REPORT gives {status}")
        tree = xml.etree.ElementTree.fromstring(content)
        return [node.text for node in tree.iter(CALDAV + "calendar-data")]

    def days(self, state, days):
        """The days that are asked for one by one."""
        return days

    def shown(self, state):
        story = state.story
        found = expanded(self.query(story.first, story.last), story.first, story.last)
        one = datetime.timedelta(days=1)
        for day in self.days(state, [story.first + one * n for n in range((story.last - story.first).days)]):
            due = {e.uid for e in found if e.start[:10] == day.isoformat()}
            seen = {e.uid for e in expanded(self.query(day, day + one), day, day + one)}
            self.check(seen == due, f"{state.story.name}, {state.name}: on {day} {len(seen)} of {len(due)}")
        return found
