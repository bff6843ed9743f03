"""What every program of the comparison offers."""

import pathlib
import tempfile


class Program:
    name = ""
    #: by which ways it is given calendars: "messages", "vdir", "feed"
    routes = ("messages", "vdir", "feed")
    #: whether it knows nothing of STATUS, so that a meeting called off looks as if it were held
    ignores_status = False
    #: whether it shows a moved occurrence of a series at the old time, too
    ignores_recurrence_id = False

    def __init__(self, work, check):
        self.work = pathlib.Path(tempfile.mkdtemp(dir=work))
        self.check = lambda condition, what: check(self.name, condition, what)
        self.uids = {}

    def start(self):
        pass

    def store(self, state, calendars, changed, gone):
        """Takes over a state: `calendars` by name, and which of them are new, changed or gone."""
        self.calendars = calendars

    def shown(self, state):
        """All that the program shows between the first and the last day of the story."""
        raise NotImplementedError

    def stop(self):
        pass

    def close(self):
        """After the last state."""
