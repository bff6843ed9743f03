#ifndef BANHUI_BUILT_IN_DATA_H
#define BANHUI_BUILT_IN_DATA_H
#include <stddef.h>

/// A UTF-8 text file that ships inside the program; the bytes live as long as the process.
struct banhui_data {
  const unsigned char *bytes;
  size_t size;
};

struct banhui_data banhui_holidays(void);
struct banhui_data banhui_strokes(void);

/// What there is to do around a meeting, by kind of meeting (YAML).
struct banhui_data banhui_checklist_plenary(void);
struct banhui_data banhui_checklist_standing(void);
struct banhui_data banhui_checklist_ordinary(void);

/// Regulations on meetings that hold in the whole country, with their sources (YAML).
struct banhui_data banhui_national_policies(void);

#endif
