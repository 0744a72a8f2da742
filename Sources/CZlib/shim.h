/* Swift can't see macros that call functions: inflateInit2 is one. */
#ifndef CASELOAD_CZLIB_SHIM_H
#define CASELOAD_CZLIB_SHIM_H

#include <zlib.h>

/* Gzip alone (16), with the largest window that it may ask for (15). */
static inline int czlib_begin_gzip(z_streamp stream) { return inflateInit2(stream, 16 + 15); }

#endif
