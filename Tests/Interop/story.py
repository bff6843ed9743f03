"""What an office's calendars must show, told by the schedule and not by anything made from it.

A story is a folder with one folder for each state, in order:

    schedule.jsonl   `banhui show --json`
    messages/        the iTIP messages that one person got in this state, in order
    vdir/            `banhui export --vdir`, one file for each UID
    feed.ics         `banhui export`

Beside them attendees.json says by hand who attends what, where that is checked.
"""

import dataclasses
import json
import pathlib
import re

import icalendar

from mailbox import Mailbox

HIDDEN = "会议（内容不公开）"


@dataclasses.dataclass(frozen=True)
class Shown:
    """A meeting as a program shows it; times on the wall clock of China, None where it is silent."""

    start: str
    end: str
    title: str
    place: str | None = None
    people: frozenset | None = None
    uid: str | None = None
    status: str | None = None


def series(meeting):
    """The series that an occurrence belongs to; any other meeting stands for itself."""
    return re.sub(r"-\d{8}$", "", meeting)


class State:
    def __init__(self, story, folder, previous):
        self.story, self.folder, self.name = story, folder, folder.name
        self.meetings = {}
        for line in (folder / "schedule.jsonl").read_text().splitlines():
            entry = json.loads(line)
            self.meetings[entry["meeting"]] = story.meeting(entry)
        dropped = dict(previous.dropped) if previous else {}
        for name, meeting in (previous.meetings if previous else {}).items():
            dropped[name] = meeting
        self.dropped = {k: v for k, v in dropped.items() if k not in self.meetings}

    @property
    def messages(self):
        return [file.read_bytes() for file in sorted((self.folder / "messages").glob("*.ics"))]

    @property
    def struck_out(self):
        """What is dropped and still shown as cancelled: of a series nothing is."""
        return [m for name, m in self.dropped.items() if series(name) == name]

    @property
    def moved(self):
        """Occurrences of a series as they were before they moved."""
        first = self.story.states[0].meetings if self.story.states else {}
        return [first[name] for name, m in self.meetings.items()
                if series(name) != name and name in first and first[name] != m]


class Story:
    def __init__(self, folder, days):
        self.folder, self.name, (self.first, self.last) = folder, folder.name, days
        known = folder / "attendees.json"
        people = json.loads(known.read_text()) if known.exists() else {}
        self.attendees = {meeting: frozenset(names) for meeting, names in people.items()}
        text = (folder / "rooms.yaml").read_text()
        self.rooms = dict(re.findall(r"编号: (\S+)\n\s+名称: (\S+)", text))
        text = "".join(file.read_text() for file in folder.glob("meetings*/*.yaml"))
        entries = re.split(r"^  - ", text, flags=re.M)
        self.secret = {re.match(r"编号: (\S+)", e)[1] for e in entries if "密级: 涉密" in e}
        self.states = []
        for state in sorted(f for f in folder.glob("[0-9]-*") if f.is_dir()):
            self.states.append(State(self, state, self.states[-1] if self.states else None))

    @property
    def has_messages(self):
        return any(state.messages for state in self.states)

    def meeting(self, entry):
        secret = entry["meeting"] in self.secret
        room = entry["room"]
        return Shown(entry["start"][:16], entry["end"][:16], HIDDEN if secret else entry["title"],
                     "" if secret else self.rooms.get(room, room),
                     self.attendees.get(series(entry["meeting"])))

    def room(self, place):
        """The room's name in a place as calendars write it, with its site before it."""
        names = sorted(self.rooms.values(), key=len, reverse=True)
        return next((name for name in names if place and place.endswith(name)), place or "")

    def calendars(self, route):
        """For each state the calendars by name: what somebody's programs are given by this route."""
        mailbox = Mailbox()
        for state in self.states:
            if route == "messages":
                for message in state.messages:
                    mailbox.take(icalendar.Calendar.from_ical(message))
                yield state, mailbox.calendars()
            elif route == "vdir":
                yield state, {f.name: f.read_bytes() for f in (state.folder / "vdir").glob("*.ics")}
            else:
                yield state, {"feed.ics": (state.folder / "feed.ics").read_bytes()}
