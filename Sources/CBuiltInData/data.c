#include "BuiltInData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char holidays[] = {
#embed "data/holidays.tsv"
};

static const unsigned char strokes[] = {
#embed "data/strokes.tsv"
};

struct banhui_data banhui_holidays(void) {
  return (struct banhui_data){holidays, sizeof holidays};
}

struct banhui_data banhui_strokes(void) {
  return (struct banhui_data){strokes, sizeof strokes};
}
