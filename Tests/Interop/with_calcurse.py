"""calcurse, which imports but never updates: each state goes into an empty calendar. It knows neither
STATUS nor RECURRENCE-ID: what is called off stays, and a moved occurrence is shown at both times."""

import os
import shutil
import subprocess

from program import Program
from story import Shown


class Calcurse(Program):
    name = "calcurse"
    ignores_status = True
    ignores_recurrence_id = True

    def calcurse(self, *arguments):
        done = subprocess.run(
            ["calcurse", "-D", str(self.work / "data"), *arguments], capture_output=True, text=True,
            env=dict(os.environ, TZ="Asia/Shanghai", LC_ALL="C.UTF-8", HOME=str(self.work)))
        self.check(done.returncode == 0, f"{arguments}: {done.stderr[-400:]}")
        return done.stdout

    def store(self, state, calendars, changed, gone):
        shutil.rmtree(self.work / "data", ignore_errors=True)
        (self.work / "data").mkdir()
        for text in calendars.values():
            file = self.work / "import.ics"
            file.write_bytes(text)
            self.calcurse("-i", str(file))

    def shown(self, state):
        story = state.story
        # %(start:FORMAT) and %(end:FORMAT) are the times of the day that is listed.
        listing = self.calcurse(
            "-Q", "--filter-type", "cal", "--from", story.first.strftime("%m/%d/%Y"), "--days",
            str((story.last - story.first).days), "--format-apt",
            "\x1e%(start:%Y-%m-%dT%H:%M)\x1f%(end:%Y-%m-%dT%H:%M)\x1f%m\x1f%N",
            "--format-recur-apt",
            "\x1e%(start:%Y-%m-%dT%H:%M)\x1f%(end:%Y-%m-%dT%H:%M)\x1f%m\x1f%N")
        found = []
        for record in listing.split("\x1e")[1:]:
            start, end, title, note = record.split("\x1f")
            place = next((line.split(":", 1)[1].strip() for line in note.splitlines()
                          if line.strip().startswith("Location:")), "")
            found.append(Shown(start, end, title, place))
        return found
