#ifndef CASELOAD_COMMIT_H
#define CASELOAD_COMMIT_H

/* The commit that this program was built from, with "+" after it where the tree had changes of its own. */
const char *caseload_commit(void);

#endif
