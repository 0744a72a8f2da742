#define _GNU_SOURCE
#include "room.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/pidfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static bool add_actions(posix_spawn_file_actions_t *actions, int control, int words) {
  return posix_spawn_file_actions_adddup2(actions, control, STDIN_FILENO) == 0 &&
         posix_spawn_file_actions_adddup2(actions, words, STDERR_FILENO) == 0 &&
         posix_spawn_file_actions_addopen(actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0) == 0 &&
         posix_spawn_file_actions_addclosefrom_np(actions, STDERR_FILENO + 1) == 0;
}

/* No signal blocked or ignored, whatever this process has made of them. */
static bool set_signals(posix_spawnattr_t *attributes) {
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  return posix_spawnattr_setsigmask(attributes, &none) == 0 && posix_spawnattr_setsigdefault(attributes, &all) == 0 &&
         posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) == 0;
}

static pid_t spawn(const char *program, char *const arguments[], char *const environment[], int control, int words) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  pid_t process = -1;
  if (posix_spawn_file_actions_init(&actions) != 0) return -1;
  if (posix_spawnattr_init(&attributes) == 0) {
    bool ready = add_actions(&actions, control, words) && set_signals(&attributes);
    if (!ready || posix_spawn(&process, program, &actions, &attributes, arguments, environment) != 0) process = -1;
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return process;
}

pid_t room_open(const char *program, char *const arguments[], char *const environment[], int words, int *control) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return -1;
  pid_t mother = spawn(program, arguments, environment, ends[1], words);
  close(ends[1]);
  if (mother < 0) {
    close(ends[0]);
    return -1;
  }
  *control = ends[0];
  return mother;
}

bool room_hand_in(int control, const struct room_files *files) {
  int descriptors[4] = {files->export, files->output, files->words, files->request};
  union {
    struct cmsghdr header;
    char room[CMSG_SPACE(sizeof descriptors)];
  } attached = {0};
  char byte = 0;
  struct iovec part = {&byte, 1};
  struct msghdr message = {
      .msg_iov = &part, .msg_iovlen = 1, .msg_control = &attached, .msg_controllen = sizeof attached};
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof descriptors);
  memcpy(CMSG_DATA(header), descriptors, sizeof descriptors);
  ssize_t sent;
  do sent = sendmsg(control, &message, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent == 1;
}

/* A signal may cut a wait short, and the wait then begins anew: the daemon's threads get none but when it is stopped. */
static int poll_again(struct pollfd *what, nfds_t count, int milliseconds) {
  int ready;
  do ready = poll(what, count, milliseconds);
  while (ready < 0 && errno == EINTR);
  return ready;
}

enum room_answer room_await(int control, int milliseconds, int *status) {
  struct pollfd readable = {.fd = control, .events = POLLIN};
  if (poll_again(&readable, 1, milliseconds) == 0) return ROOM_LATE;
  ssize_t count;
  do count = recv(control, status, sizeof *status, 0);
  while (count < 0 && errno == EINTR);
  return count == sizeof *status ? ROOM_ENDED : ROOM_GONE;
}

int room_close(pid_t mother, int control) {
  close(control);
  struct pollfd ended = {.fd = pidfd_open(mother, 0), .events = POLLIN};
  if (ended.fd < 0 || poll_again(&ended, 1, 1000) <= 0) kill(mother, SIGKILL);
  if (ended.fd >= 0) close(ended.fd);
  int status = -1;
  pid_t waited;
  do waited = waitpid(mother, &status, 0);
  while (waited < 0 && errno == EINTR);
  return waited == mother ? status : -1;
}

int room_memory_file(void) { return memfd_create("caseload", MFD_CLOEXEC); }
