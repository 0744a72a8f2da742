#define _GNU_SOURCE
#include "sandbox.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *const attempts[] = {"open", "create",  "unlink", "socket", "unixSocket", "fork",
                                       "exec", "signal", "memory", "raiseLimit", "descriptor", NULL};

const char *const *sandbox_attempts(void) { return attempts; }

static bool opens(int flags, const char *path) {
  int descriptor = open(path, flags, 0600);
  if (descriptor < 0) return false;
  close(descriptor);
  return true;
}

static bool gets_socket(int family) {
  int descriptor = socket(family, SOCK_STREAM, 0);
  if (descriptor < 0) return false;
  close(descriptor);
  return true;
}

static bool forks(void) {
  pid_t child = fork();
  if (child == 0) _exit(0);
  if (child > 0) waitpid(child, NULL, 0);
  return child > 0;
}

/* Where exec works the program ends here and never reports, which a test takes for a failure too. */
static bool execs(void) {
  char *arguments[] = {"/bin/true", NULL};
  char *environment[] = {NULL};
  execve(arguments[0], arguments, environment);
  return false;
}

static bool gets_memory(void) {
  void *pages = mmap(NULL, 1UL << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return pages != MAP_FAILED;
}

/* As root, whom hard limits do not bind elsewhere. */
static bool raises_limit(void) {
  struct rlimit none = {RLIM_INFINITY, RLIM_INFINITY};
  return setrlimit(RLIMIT_AS, &none) == 0;
}

/* Anything open beside the standard streams was left by somebody who forgot to close it. */
static bool holds_descriptor(void) {
  for (int descriptor = STDERR_FILENO + 1; descriptor < 1024; descriptor++) {
    if (fcntl(descriptor, F_GETFD) >= 0) return true;
  }
  return false;
}

int sandbox_attempt(const char *what) {
  if (strcmp(what, "open") == 0) return opens(O_RDONLY, "/etc/passwd");
  if (strcmp(what, "create") == 0) return opens(O_WRONLY | O_CREAT | O_EXCL, "/tmp/caseload-reader-escaped");
  if (strcmp(what, "unlink") == 0) return unlink("/tmp/caseload-reader-escaped") == 0;
  if (strcmp(what, "socket") == 0) return gets_socket(AF_INET);
  if (strcmp(what, "unixSocket") == 0) return gets_socket(AF_UNIX);
  if (strcmp(what, "fork") == 0) return forks();
  if (strcmp(what, "exec") == 0) return execs();
  if (strcmp(what, "signal") == 0) return kill(getppid(), 0) == 0;
  if (strcmp(what, "memory") == 0) return gets_memory();
  if (strcmp(what, "raiseLimit") == 0) return raises_limit();
  if (strcmp(what, "descriptor") == 0) return holds_descriptor();
  return -1;
}
