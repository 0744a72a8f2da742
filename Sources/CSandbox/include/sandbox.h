#pragma once
#include <stdbool.h>

/* Confines the calling process for good. To be called by a process of one thread, be it started or forked for the purpose,
   before it touches untrusted bytes. */

/* What a process may use, set as both the soft and the hard limit. */
struct sandbox_limits {
  unsigned long address_space; /* bytes */
  unsigned long cpu_seconds;
  unsigned long output_bytes; /* of any one file, which without open files means standard output */
};

/* What came of it. */
enum sandbox_outcome {
  SANDBOX_CONFINED = 0,
  /* All but Landlock, which this kernel lacks or has switched off. Only where the caller allowed it. */
  SANDBOX_CONFINED_WITHOUT_LANDLOCK = 1,
  SANDBOX_NO_LANDLOCK = -1,
  SANDBOX_NO_LIMITS = -2,
  SANDBOX_NO_SECCOMP = -3,
};

enum sandbox_outcome sandbox_confine(const struct sandbox_limits *limits, bool allow_without_landlock);

/* Confines the calling process so that it can still become one program of the system by execve, which then works under
   the same confinement on the standard streams: it may read the system's libraries, fonts and their settings, and open,
   write and start nothing else. */
enum sandbox_outcome sandbox_confine_to(const char *program, const struct sandbox_limits *limits,
                                        bool allow_without_landlock);

/* Lets a program prove that it is confined: tries something that it must not be able to do. Returns 0 if it was
   refused, 1 if it succeeded, -1 if there is no such attempt. */
int sandbox_attempt(const char *what);
/* The attempts there are, ended by a null pointer. */
const char *const *sandbox_attempts(void);
