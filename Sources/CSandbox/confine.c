#define _GNU_SOURCE
#include "sandbox.h"
#include "filter.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

static bool limit(int what, unsigned long value) {
  struct rlimit both = {value, value};
  return setrlimit(what, &both) == 0;
}

static bool set_limits(const struct sandbox_limits *limits) {
  return limit(RLIMIT_AS, limits->address_space) && limit(RLIMIT_CPU, limits->cpu_seconds) &&
         limit(RLIMIT_FSIZE, limits->output_bytes) && limit(RLIMIT_NOFILE, 32) && limit(RLIMIT_CORE, 0);
}

/* Debian 12's header knows version 2 of Landlock's interface; the later fields are filled in where the kernel has them. */
struct ruleset {
  uint64_t files;
  uint64_t network;
  uint64_t scopes;
};

static bool allow(int ruleset, const char *path, uint64_t rights) {
  int place = open(path, O_PATH | O_CLOEXEC);
  /* What this system has not got needs no rule. */
  if (place < 0) return errno == ENOENT;
  struct landlock_path_beneath_attr rule = {.allowed_access = rights, .parent_fd = place};
  bool added = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
  close(place);
  return added;
}

/* What starting a program of the system takes: it and the dynamic loader alone may be executed. */
static bool allow_program(int ruleset, const char *program) {
  static const char *const folders[] = {"/usr", "/lib", "/lib64", "/etc/fonts", "/var/cache/fontconfig", NULL};
  static const char *const loaders[] = {"/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1", NULL};
  uint64_t read = LANDLOCK_ACCESS_FS_READ_FILE, execute = LANDLOCK_ACCESS_FS_EXECUTE;
  for (int index = 0; folders[index]; index++) {
    if (!allow(ruleset, folders[index], read | LANDLOCK_ACCESS_FS_READ_DIR)) return false;
  }
  for (int index = 0; loaders[index]; index++) {
    if (!allow(ruleset, loaders[index], read | execute)) return false;
  }
  return allow(ruleset, "/etc/ld.so.cache", read) && allow(ruleset, program, read | execute);
}

/* With no program a set with no rule: no file may be opened, no socket connected or bound, no process outside
   signalled. */
static bool restrict_by_landlock(const char *program) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return false;
  /* Version 1 has 13 rights, 2 adds moving between folders, 3 truncation, 5 ioctl on devices. */
  int rights = version >= 5 ? 16 : version >= 3 ? 15 : version >= 2 ? 14 : 13;
  struct ruleset set = {(1ULL << rights) - 1, version >= 4 ? 3 : 0, version >= 6 ? 3 : 0};
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  int descriptor = (int)syscall(SYS_landlock_create_ruleset, &set, size, 0);
  if (descriptor < 0) return false;
  bool restricted = (!program || allow_program(descriptor, program)) &&
                    syscall(SYS_landlock_restrict_self, descriptor, 0) == 0;
  close(descriptor);
  return restricted;
}

static enum sandbox_outcome confine(const char *program, const struct sandbox_limits *limits,
                                    bool allow_without_landlock) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return SANDBOX_NO_SECCOMP;
  /* No other process of this user may look into it or attach to it. */
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  if (!set_limits(limits)) return SANDBOX_NO_LIMITS;
  bool has_landlock = restrict_by_landlock(program);
  if (!has_landlock && !allow_without_landlock) return SANDBOX_NO_LANDLOCK;
  if (!sandbox_install_filter(program != NULL)) return SANDBOX_NO_SECCOMP;
  return has_landlock ? SANDBOX_CONFINED : SANDBOX_CONFINED_WITHOUT_LANDLOCK;
}

enum sandbox_outcome sandbox_confine(const struct sandbox_limits *limits, bool allow_without_landlock) {
  return confine(NULL, limits, allow_without_landlock);
}

enum sandbox_outcome sandbox_confine_to(const char *program, const struct sandbox_limits *limits,
                                        bool allow_without_landlock) {
  return confine(program, limits, allow_without_landlock);
}
