import Meetings
