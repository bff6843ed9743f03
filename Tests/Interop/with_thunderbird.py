"""Thunderbird without a window, led by remote control: invitations are accepted as with the button
above a mail, files imported, the feed subscribed to, each with the functions of its own windows."""

import os
import pathlib
import shutil
import socket
import sqlite3
import subprocess

from marionette import Marionette
from program import Program
from story import Shown

SCRIPT = pathlib.Path(__file__).with_name("thunderbird.js").read_text()
PREFERENCES = {
    "calendar.timezone.local": "Asia/Shanghai", "calendar.timezone.useSystemTimezone": False,
    "app.update.enabled": False, "datareporting.policy.dataSubmissionEnabled": False,
    "mail.provider.suppress_dialog_on_startup": True, "mail.spotlight.firstRunDone": True,
    # Nothing is fetched from anywhere: whatever asks for the network finds a proxy that is not there.
    "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9,
}


class Thunderbird(Program):
    name = "thunderbird"
    person = "li@example.gov.cn"

    def start(self):
        if hasattr(self, "process"):
            return
        self.profile = self.work / "profile"
        self.profile.mkdir()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        words = {True: "true", False: "false"}
        (self.profile / "user.js").write_text("".join(
            f'user_pref("{name}", {words[value] if isinstance(value, bool) else repr(value)});\n'
            for name, value in {**PREFERENCES, "marionette.port": port}.items()))
        self.process = subprocess.Popen(
            [shutil.which("thunderbird"), "--headless", "--marionette", "--remote-allow-system-access",
             "--no-remote", "--profile", str(self.profile)],
            env=dict(os.environ, HOME=str(self.work), TZ="Asia/Shanghai", LC_ALL="C.UTF-8"),
            stdout=open(self.work / "log", "w"), stderr=subprocess.STDOUT)
        self.remote = Marionette(port)
        if self.route != "feed":
            self.ask("account", "office", self.person)

    def ask(self, step, *arguments):
        try:
            return self.remote.run(SCRIPT, step, *arguments)
        except RuntimeError as error:
            self.check(False, f"{step}: {error}")

    def store(self, state, calendars, changed, gone):
        if self.route == "messages":
            for text in state.messages:
                self.ask("message", "office", self.person, text.decode())
        elif self.route == "vdir":
            for name in changed:
                self.ask("file", "office", calendars[name].decode())
            for name in gone:
                self.ask("remove", "office", name.removesuffix(".ics"))
        else:
            file = self.work / "feed.ics"
            file.write_bytes(calendars["feed.ics"])
            self.ask("feed", "office", str(file))

    def shown(self, state):
        answer = self.ask("shown", "office", state.story.first.isoformat(), state.story.last.isoformat())
        zones = {entry["zone"] for entry in answer or []}
        self.check(zones <= {"Asia/Shanghai"}, f"{state.name}: times in {zones}")
        return [Shown(e["start"], e["end"], e["title"], e["place"], frozenset(e["people"]) or None,
                      e["uid"], e["status"]) for e in answer or []]

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=60)
        if self.route != "feed":
            self.look_into_store()

    def look_into_store(self):
        """What stays when the program has gone: every meeting of the last answer, in its zone."""
        store = sqlite3.connect(self.profile / "calendar-data" / "local.sqlite")
        rows = store.execute("select title, event_start_tz from cal_events").fetchall()
        store.close()
        self.check(rows and all(zone == "Asia/Shanghai" for _, zone in rows), f"the store has {rows}")
