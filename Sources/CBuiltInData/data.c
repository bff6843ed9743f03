#include "BuiltInData.h"

const unsigned char banhui_holidays[] = {
#embed "data/holidays.tsv"
};
const size_t banhui_holidays_size = sizeof banhui_holidays;

const unsigned char banhui_strokes[] = {
#embed "data/strokes.tsv"
};
const size_t banhui_strokes_size = sizeof banhui_strokes;
