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

static const unsigned char national_policies[] = {
#embed "data/policies/national.yaml"
};

struct banhui_data banhui_national_policies(void) {
  return (struct banhui_data){national_policies, sizeof national_policies};
}

struct banhui_data banhui_holidays(void) {
  return (struct banhui_data){holidays, sizeof holidays};
}

struct banhui_data banhui_strokes(void) {
  return (struct banhui_data){strokes, sizeof strokes};
}
