"""Mozilla's remote protocol, as far as scripts with chrome privileges need it: messages are
`LENGTH:[0, id, command, parameters]` one way and `LENGTH:[1, id, error, result]` the other."""

import json
import socket
import time


class Marionette:
    def __init__(self, port, patience=60):
        end = time.monotonic() + patience
        while True:
            try:
                self.socket = socket.create_connection(("127.0.0.1", port), timeout=patience)
                self.stream = self.socket.makefile("rb")
                self.receive()
                break
            except OSError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.2)
        self.number = 0
        self.send("WebDriver:NewSession", {"capabilities": {}})
        self.send("Marionette:SetContext", {"value": "chrome"})
        self.send("WebDriver:SetTimeouts", {"script": patience * 1000})

    def receive(self):
        length = b""
        while (byte := self.stream.read(1)) != b":":
            if not byte:
                raise ConnectionError("the program has closed the connection")
            length += byte
        return json.loads(self.stream.read(int(length)))

    def send(self, command, parameters):
        self.number += 1
        text = json.dumps([0, self.number, command, parameters]).encode()
        self.socket.sendall(b"%d:%s" % (len(text), text))
        _, _, error, result = self.receive()
        if error:
            raise RuntimeError(f"{error['error']}: {error['message']}")
        return result

    def run(self, script, *arguments):
        """The value that the body of an async function returns."""
        body = ("const [given, done] = arguments;"
                "(async () => {" + script + "})().then(value => done({value}),"
                "error => done({error: String(error) + '\\n' + (error.stack || '')}));")
        answer = self.send("WebDriver:ExecuteAsyncScript",
                           {"script": body, "args": [list(arguments)], "newSandbox": True})["value"]
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer.get("value")
