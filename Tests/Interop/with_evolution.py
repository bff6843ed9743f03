"""evolution-data-server, which handles messages itself, in a D-Bus session and a home of its own;
Debian's Python has the bindings."""

import json
import os
import pathlib
import subprocess

from program import Program
from story import Shown

SCRIPT = pathlib.Path(__file__).with_name("evolution_session.py")


class Evolution(Program):
    name = "evolution-data-server"
    routes = ("messages", "vdir")

    def start(self):
        if hasattr(self, "process"):
            return
        environment = dict(os.environ, HOME=str(self.work), XDG_RUNTIME_DIR=str(self.work),
                           GIO_USE_VFS="local", GSETTINGS_BACKEND="memory", LC_ALL="C.UTF-8",
                           TZ="Asia/Shanghai")
        for name in ("CONFIG", "DATA", "CACHE"):
            environment[f"XDG_{name}_HOME"] = str(self.work / name.lower())
        self.process = subprocess.Popen(
            ["dbus-run-session", "--", "/usr/bin/python3", str(SCRIPT)], env=environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=open(self.work / "log", "w"), text=True)

    def ask(self, **question):
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        self.check(bool(answer), (self.work / "log").read_text()[-600:])
        return json.loads(answer) if answer else []

    def store(self, state, calendars, changed, gone):
        if self.route == "messages":
            texts = state.messages
        else:
            texts = [calendars[name] for name in changed]
        self.ask(store=[text.decode() for text in texts])

    def shown(self, state):
        answer = self.ask(first=state.story.first.isoformat(), last=state.story.last.isoformat())
        return [Shown(e["start"], e["end"], e["title"], e["place"] or "",
                      frozenset(e["people"]) or None, e["uid"], e["status"]) for e in answer]

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=30)
