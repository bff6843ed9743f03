package import Diagnostics

/// Every kind of finding about a calendar file, for `check --explain`.
package enum CalendarDiagnoses {
  package static let all: [DiagnosticKind] = [
    .unknownZone, .incompleteItem, .endBeforeStart, .mixedValueTypes, .duplicateUID,
    .invalidMessage, .invalidAddress, .unwritableProperty, .refusedByLibical, .calendarTooLarge,
    .malformedLine, .unbalancedComponent, .notACalendar, .invalidValue, .invalidEncoding,
    .tolerated, .strictViolation, .missingProperty, .missingSummary, .missingEnd,
    .endAndDuration, .undefinedZone, .zoneWithZ, .foreignZoneName, .longLine, .lineBreakInTitle,
    .exceptionList, .countAndUntil, .untilType, .startNotInRule, .outlookRecurrence,
    .monthNotStated, .cancelWithoutStatus, .incompleteAlarm, .messageWithoutMethod,
    .unannouncedMeeting,
    .organizerChanged, .sequenceWentBack, .sequenceNotRaised, .staleMessage,
    .attendeeNotReleased, .uninvitedAttendee, .outdatedReply, .sequenceRaisedByAttendee,
    .afterCancellation, .unfinishedSeries,
  ]
}
