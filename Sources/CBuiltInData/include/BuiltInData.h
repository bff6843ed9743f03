#ifndef BANHUI_BUILT_IN_DATA_H
#define BANHUI_BUILT_IN_DATA_H
#include <stddef.h>

/// UTF-8 text files that ship inside the program; each pointer is valid for the life of the process.
extern const unsigned char banhui_holidays[];
extern const size_t banhui_holidays_size;
extern const unsigned char banhui_strokes[];
extern const size_t banhui_strokes_size;

#endif
