#ifndef BANHUI_CZIP_SHIM_H
#define BANHUI_CZIP_SHIM_H
#include <zip.h>
#endif
