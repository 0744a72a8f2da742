#include "commit.h"

#ifndef CASELOAD_COMMIT
#define CASELOAD_COMMIT "unknown"
#endif

const char *caseload_commit(void) { return CASELOAD_COMMIT; }
