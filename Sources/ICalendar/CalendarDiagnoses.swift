package import Diagnostics

/// Every kind of finding about a calendar file, for `check --explain`.
package enum CalendarDiagnoses {
  package static let all: [DiagnosticKind] = [
    .unknownZone, .incompleteItem, .endBeforeStart, .mixedValueTypes, .duplicateUID,
    .invalidMessage, .invalidAddress, .unwritableProperty, .refusedByLibical, .calendarTooLarge,
    .malformedLine, .unbalancedComponent, .notACalendar, .invalidValue, .invalidEncoding,
    .tolerated, .strictViolation, .lintMissingProperty, .lintUndefinedZone, .lintZoneWithZ,
    .lintLongLine,
  ]
}
