"""Edits a schedule by hand, as an office does.

usage: edit.py SCHEDULE move MEETING START END | drop MEETING
"""

import pathlib
import re
import sys

path, action, meeting = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
text = path.read_text()
entry = re.search(rf"^  - 会议: {re.escape(meeting)}\b.*?(?=^  - 会议:|\Z)", text, re.S | re.M)
if entry is None:
    sys.exit(f"no meeting {meeting} in {path}")
new = ""
if action == "move":
    new = re.sub(r"开始: \S+ \d\d:\d\d", rf"开始: {sys.argv[4]}", entry[0])
    new = re.sub(r'结束: "\d\d:\d\d"', f'结束: "{sys.argv[5]}"', new)
path.write_text(text[:entry.start()] + new + text[entry.end():])
