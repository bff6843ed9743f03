"""What `Benchmarks calendar` compares with: Python's icalendar reading and writing a file.

usage: with_icalendar.py read|write FILE
Prints the seconds, the number of events or bytes, and the peak of memory in kilobytes.
"""

import pathlib
import resource
import sys
import time

import icalendar

content = pathlib.Path(sys.argv[2]).read_bytes()
start = time.perf_counter()
calendar = icalendar.Calendar.from_ical(content)
result = sum(1 for event in calendar.walk("VEVENT") if event["DTSTART"].dt)
if sys.argv[1] == "write":
    start = time.perf_counter()
    result = len(calendar.to_ical())
seconds = time.perf_counter() - start
print(seconds, result, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
