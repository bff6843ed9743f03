"""khal, into whose calendar each state is imported over the last."""

import os
import subprocess

from program import Program
from story import Shown

FIELDS = ["start", "end", "title", "location", "attendees", "uid", "status", "repeat-pattern"]


class Khal(Program):
    name = "khal"

    def start(self):
        calendar = self.work / "calendar"
        calendar.mkdir(exist_ok=True)
        (self.work / "config").write_text(
            f"[calendars]\n[[work]]\npath = {calendar}\n"
            "[locale]\nlocal_timezone = Asia/Shanghai\ndefault_timezone = Asia/Shanghai\n"
            "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
            "datetimeformat = %Y-%m-%dT%H:%M\nlongdatetimeformat = %Y-%m-%dT%H:%M\n"
            f"[sqlite]\npath = {self.work / 'khal.db'}\n")

    def khal(self, *arguments):
        done = subprocess.run(
            ["khal", "-c", str(self.work / "config"), *arguments], capture_output=True, text=True,
            env=dict(os.environ, LC_ALL="C.UTF-8", HOME=str(self.work), TZ="Asia/Shanghai"))
        self.check(done.returncode == 0, f"khal {arguments[0]}: {done.stderr[-400:]}")
        return done.stdout

    def store(self, state, calendars, changed, gone):
        for name in changed:
            file = self.work / "import.ics"
            file.write_bytes(calendars[name])
            self.khal("import", "--batch", str(file))
        for uid in [name.removesuffix(".ics") for name in gone]:
            for file in (self.work / "calendar").glob("*.ics"):
                if f"UID:{uid}" in file.read_text():
                    file.unlink()

    def shown(self, state):
        days = (state.story.last - state.story.first).days
        mark = "\x1f"
        listing = self.khal(
            "list", "--format", "\x1e" + mark.join("{%s}" % field for field in FIELDS),
            "--day-format", "", state.story.first.isoformat(), f"{days}d")
        found = []
        for record in listing.split("\x1e")[1:]:
            fields = dict(zip(FIELDS, (part.strip() for part in record.split(mark))))
            people = frozenset(a.strip() for a in fields["attendees"].split(",") if a.strip())
            found.append(Shown(fields["start"], fields["end"], fields["title"], fields["location"],
                               people or None, fields["uid"], fields["status"] or None))
        return found
