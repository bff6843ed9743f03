#ifndef BANHUI_CLIBICAL_SHIM_H
#define BANHUI_CLIBICAL_SHIM_H

#include <libical/ical.h>

/* Errors are counted, never fatal, and names from newer standards are no errors. Here and not in
   Swift, because the flag is an int in libical 3 and a bool in 4. */
static inline void banhui_libical_configure(void) {
  icalerror_set_errors_are_fatal(0);
  ical_set_unknown_token_handling_setting(ICAL_ASSUME_IANA_TOKEN);
}

#endif
