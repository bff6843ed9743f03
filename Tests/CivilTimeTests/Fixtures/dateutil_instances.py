"""Reads lines `RRULE<TAB>DTSTART<TAB>N`, prints what python-dateutil finds: the first N instances,
or `timeout` or `error` where it finds nothing within 50 ms or refuses the rule."""
import signal
import sys
from itertools import islice

from dateutil.rrule import rrulestr
from datetime import datetime


class TookTooLong(Exception):
    pass


def alarm(*_):
    raise TookTooLong


signal.signal(signal.SIGALRM, alarm)
# The process that started this one may have blocked the signal.
signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGALRM})
for line in sys.stdin:
    rule, start, number = line.rstrip("\n").split("\t")
    begin = datetime.strptime(start, "%Y%m%dT%H%M%S")
    signal.setitimer(signal.ITIMER_REAL, 0.05, 0.05)
    try:
        found = islice(rrulestr(rule, dtstart=begin), int(number))
        answer = ",".join(each.strftime("%04Y%m%dT%H%M%S") for each in found)
    except TookTooLong:
        answer = "timeout"
    except ValueError:
        answer = "error"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    print(answer, flush=True)
