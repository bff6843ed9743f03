import CivilTime
import Diagnostics
import Meetings

/// A meeting as a file states it, before series are expanded and times are fitted to the horizon.
final class MeetingDraft {
  var request: MeetingRequest
  let entry: MappingReader
  var windows: [(window: TimeWindow, place: SourceLocation)] = []
  var preferred: [(window: TimeWindow, place: SourceLocation)] = []
  var earliest: LocalDateTime?
  var latest: LocalDateTime?
  var series: SeriesRule?

  init(request: MeetingRequest, entry: MappingReader) {
    self.request = request
    self.entry = entry
  }

  /// false where the length could not be read, so that nothing follows from the one assumed.
  var hasReadableLength = true
  /// false where a window could not be read.
  var hasReadableTimes: Bool {
    windows.isEmpty == !entry.has(.windows) || request.plenary != nil
  }

  /// Breakouts without windows of their own take place on the days of their plenary's windows.
  var breakoutWindows: [(window: TimeWindow, place: SourceLocation)] {
    windows.map { window, place in
      var days = window
      days.hours = nil
      return (days, place)
    }
  }
}
