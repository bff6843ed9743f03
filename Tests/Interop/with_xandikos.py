"""Xandikos. After a few queries it answers from an index that takes the times of zones for UTC and
leaves out moved occurrences; so it is asked for few days at a time."""

from caldav import Server


class Xandikos(Server):
    name = "xandikos"
    path = "/office/calendars/calendar/"

    def command(self):
        return [str(self.binaries / "xandikos"), "serve", "-d", str(self.work / "store"), "--defaults",
                "--current-user-principal", "/office/", "--listen-address", "127.0.0.1",
                "--port", str(self.port), "--no-detect-systemd"]

    def days(self, state, days):
        changed = {m.start[:10] for m in state.meetings.values()} if state is state.story.states[0] else {
            m.start[:10] for m in
            set(state.meetings.values()) ^ set(state.story.states[0].meetings.values())}
        return [day for day in days if day.isoformat() in changed][:2]
