"""Radicale."""

from caldav import Server


class Radicale(Server):
    name = "radicale"
    path = "/office/calendar/"

    def command(self):
        return [str(self.binaries / "radicale"), "--config", "", "--server-hosts",
                f"127.0.0.1:{self.port}", "--auth-type", "none", "--rights-type", "authenticated",
                "--storage-filesystem-folder", str(self.work / "store")]
