#ifndef BANHUI_CLIBICAL_SHIM_H
#define BANHUI_CLIBICAL_SHIM_H
#include <libical/ical.h>
#endif
