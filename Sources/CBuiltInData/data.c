#include "BuiltInData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char holidays[] = {
#embed "data/holidays.tsv"
};

static const unsigned char strokes[] = {
#embed "data/strokes.tsv"
};

static const unsigned char checklist_plenary[] = {
#embed "data/checklists/plenary.yaml"
};

static const unsigned char checklist_standing[] = {
#embed "data/checklists/standing.yaml"
};

static const unsigned char checklist_ordinary[] = {
#embed "data/checklists/ordinary.yaml"
};

struct banhui_data banhui_checklist_plenary(void) {
  return (struct banhui_data){checklist_plenary, sizeof checklist_plenary};
}

struct banhui_data banhui_checklist_standing(void) {
  return (struct banhui_data){checklist_standing, sizeof checklist_standing};
}

struct banhui_data banhui_checklist_ordinary(void) {
  return (struct banhui_data){checklist_ordinary, sizeof checklist_ordinary};
}

struct banhui_data banhui_holidays(void) {
  return (struct banhui_data){holidays, sizeof holidays};
}

struct banhui_data banhui_strokes(void) {
  return (struct banhui_data){strokes, sizeof strokes};
}
