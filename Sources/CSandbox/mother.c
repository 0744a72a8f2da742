#define _GNU_SOURCE
#include "room.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/* Waits for an export; false where the other side has shut the socket, or speaks another language. */
static bool take(int control, int descriptors[4]) {
  union {
    struct cmsghdr header;
    char room[CMSG_SPACE(4 * sizeof(int))];
  } attached = {0};
  char byte;
  struct iovec part = {&byte, 1};
  struct msghdr message = {
      .msg_iov = &part, .msg_iovlen = 1, .msg_control = &attached, .msg_controllen = sizeof attached};
  ssize_t count;
  do count = recvmsg(control, &message, MSG_CMSG_CLOEXEC);
  while (count < 0 && errno == EINTR);
  struct cmsghdr *header = count == 1 ? CMSG_FIRSTHDR(&message) : NULL;
  if (!header || header->cmsg_type != SCM_RIGHTS || header->cmsg_len != CMSG_LEN(4 * sizeof(int))) return false;
  memcpy(descriptors, CMSG_DATA(header), 4 * sizeof(int));
  return true;
}

/* In the child: its own files and no other, and an end with its mother's. */
static void settle(int descriptors[4], pid_t mother) {
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  if (getppid() != mother) _exit(1);
  /* Received files stand above standard error, so none is overwritten before it has been moved: the last may stand
     where it belongs already. */
  for (int place = 0; place < 4; place++) {
    if (descriptors[place] != place && dup2(descriptors[place], place) < 0) _exit(1);
  }
  if (close_range(ROOM_REQUEST + 1, ~0U, 0) != 0) _exit(1);
}

/* Ends the child where the other side shuts the socket before it has ended: nobody waits for it any more. */
static void watch(pid_t child, int control) {
  struct pollfd either[2] = {{.fd = pidfd_open(child, 0), .events = POLLIN}, {.fd = control, .events = POLLRDHUP}};
  if (either[0].fd < 0) return;
  while (poll(either, 2, -1) < 0 && errno == EINTR) {
  }
  if (either[1].revents) kill(child, SIGKILL);
  close(either[0].fd);
}

static int status_of(pid_t child) {
  int status = -1;
  pid_t waited;
  do waited = waitpid(child, &status, 0);
  while (waited < 0 && errno == EINTR);
  return waited == child ? status : -1;
}

bool room_serve(int control) {
  pid_t mother = getpid();
  int descriptors[4];
  while (take(control, descriptors)) {
    pid_t child = fork();
    if (child == 0) {
      settle(descriptors, mother);
      return true;
    }
    for (int index = 0; index < 4; index++) close(descriptors[index]);
    if (child > 0) watch(child, control);
    int status = child > 0 ? status_of(child) : -1;
    if (send(control, &status, sizeof status, MSG_NOSIGNAL) != sizeof status) break;
  }
  return false;
}
