#ifndef BANHUI_CPANGOCAIRO_SHIM_H
#define BANHUI_CPANGOCAIRO_SHIM_H
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <hb-subset.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#endif
