#ifndef BANHUI_CLIBICAL_SHIM_H
#define BANHUI_CLIBICAL_SHIM_H

#include <libical/ical.h>

/* Macros and names that differ between libical 3 and 4, under one name each. */

/* Errors are counted, never fatal, and names from newer standards are no errors. */
static inline void banhui_libical_configure(void) {
  icalerror_set_errors_are_fatal(0);
  ical_set_unknown_token_handling_setting(ICAL_ASSUME_IANA_TOKEN);
}

static inline void banhui_libical_clear_errno(void) { icalerror_clear_errno(); }

static inline int banhui_libical_is_version_4(void) { return ICAL_MAJOR_VERSION >= 4; }

static inline icalcomponent *banhui_libical_clone(icalcomponent *component) {
#if ICAL_MAJOR_VERSION >= 4
  return icalcomponent_clone(component);
#else
  return icalcomponent_new_clone(component);
#endif
}

#endif
