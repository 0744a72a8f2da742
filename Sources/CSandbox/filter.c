#define _GNU_SOURCE
#include "filter.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Written for prctl, since the seccomp system call is not in systemd's @system-service, which the daemon runs under. */

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "The reader's filter of system calls is written for x86-64 and ARM 64"
#endif

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define LOAD_UPPER(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field) + 4)
#define ANSWER(what) BPF_STMT(BPF_RET | BPF_K, what)
#define REFUSE(error) ANSWER(SECCOMP_RET_ERRNO | ((error) & SECCOMP_RET_DATA))
#define REFUSE_CALL(number, error) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1), REFUSE(error)
/* A call that a program about to be started cannot do without. No call has the number that stands in its place. */
#define REFUSE_CALL_UNLESS(starting, number, error) REFUSE_CALL((starting) ? 0xFFFFFFFF : (unsigned)(number), error)

/* glibc calls clone3 first and falls back to clone where it is told that there is no such call. */
#ifndef SYS_clone3
#define SYS_clone3 435
#endif

bool sandbox_install_filter(bool starts_a_program) {
  struct sock_filter program[] = {
      LOAD(arch),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
      ANSWER(SECCOMP_RET_KILL_PROCESS),
      LOAD(nr),
#if defined(__x86_64__)
      /* The x32 numbers are another way to the same calls. */
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
      ANSWER(SECCOMP_RET_KILL_PROCESS),
#endif
      /* The network, in whatever way; io_uring does all of it and opens files too. */
      REFUSE_CALL(SYS_socket, EPERM),
      REFUSE_CALL(SYS_socketpair, EPERM),
      REFUSE_CALL(SYS_connect, EPERM),
      REFUSE_CALL(SYS_bind, EPERM),
      REFUSE_CALL(SYS_listen, EPERM),
      REFUSE_CALL(SYS_accept, EPERM),
      REFUSE_CALL(SYS_accept4, EPERM),
      REFUSE_CALL(SYS_sendto, EPERM),
      REFUSE_CALL(SYS_sendmsg, EPERM),
      REFUSE_CALL(425 /* io_uring_setup */, EPERM),
      REFUSE_CALL(426 /* io_uring_enter */, EPERM),
      REFUSE_CALL(427 /* io_uring_register */, EPERM),
      /* Other programs. */
      REFUSE_CALL_UNLESS(starts_a_program, SYS_execve, EPERM),
      REFUSE_CALL(SYS_execveat, EPERM),
      REFUSE_CALL(SYS_clone3, ENOSYS),
#if defined(__x86_64__)
      REFUSE_CALL(SYS_fork, EPERM),
      REFUSE_CALL(SYS_vfork, EPERM),
      REFUSE_CALL_UNLESS(starts_a_program, SYS_open, EACCES),
      REFUSE_CALL(SYS_creat, EACCES),
      REFUSE_CALL(SYS_unlink, EACCES),
      REFUSE_CALL(SYS_rename, EACCES),
      REFUSE_CALL(SYS_link, EACCES),
      REFUSE_CALL(SYS_symlink, EACCES),
      REFUSE_CALL(SYS_mkdir, EACCES),
      REFUSE_CALL(SYS_rmdir, EACCES),
      REFUSE_CALL(SYS_mknod, EACCES),
      REFUSE_CALL(SYS_chmod, EACCES),
      REFUSE_CALL(SYS_chown, EACCES),
      REFUSE_CALL(SYS_lchown, EACCES),
#endif
      /* Files: Landlock refuses most of this too, and does not cover changes of owner and mode. */
      REFUSE_CALL_UNLESS(starts_a_program, SYS_openat, EACCES),
      REFUSE_CALL(437 /* openat2 */, EACCES),
      REFUSE_CALL(SYS_open_by_handle_at, EACCES),
      REFUSE_CALL(SYS_unlinkat, EACCES),
      REFUSE_CALL(SYS_renameat2, EACCES),
      REFUSE_CALL(SYS_linkat, EACCES),
      REFUSE_CALL(SYS_symlinkat, EACCES),
      REFUSE_CALL(SYS_mkdirat, EACCES),
      REFUSE_CALL(SYS_mknodat, EACCES),
      REFUSE_CALL(SYS_truncate, EACCES),
      REFUSE_CALL(SYS_fchmod, EACCES),
      REFUSE_CALL(SYS_fchmodat, EACCES),
      REFUSE_CALL(SYS_fchown, EACCES),
      REFUSE_CALL(SYS_fchownat, EACCES),
      REFUSE_CALL(SYS_mount, EPERM),
      REFUSE_CALL(SYS_umount2, EPERM),
      REFUSE_CALL(SYS_chroot, EPERM),
      REFUSE_CALL(SYS_pivot_root, EPERM),
      /* Other processes and the kernel itself. */
      REFUSE_CALL(SYS_ptrace, EPERM),
      REFUSE_CALL(SYS_process_vm_readv, EPERM),
      REFUSE_CALL(SYS_process_vm_writev, EPERM),
      REFUSE_CALL(SYS_kill, EPERM),
      REFUSE_CALL(SYS_tkill, EPERM),
      REFUSE_CALL(424 /* pidfd_send_signal */, EPERM),
      REFUSE_CALL(434 /* pidfd_open */, EPERM),
      REFUSE_CALL(438 /* pidfd_getfd */, EPERM),
      REFUSE_CALL(SYS_unshare, EPERM),
      REFUSE_CALL(SYS_setns, EPERM),
      REFUSE_CALL(SYS_bpf, EPERM),
      REFUSE_CALL(SYS_perf_event_open, EPERM),
      REFUSE_CALL(SYS_userfaultfd, EPERM),
      REFUSE_CALL(SYS_keyctl, EPERM),
      REFUSE_CALL(SYS_add_key, EPERM),
      REFUSE_CALL(SYS_request_key, EPERM),
      REFUSE_CALL(SYS_init_module, EPERM),
      REFUSE_CALL(SYS_finit_module, EPERM),
      REFUSE_CALL(SYS_kexec_load, EPERM),
      REFUSE_CALL(SYS_reboot, EPERM),
      REFUSE_CALL(SYS_shmget, EPERM),
      REFUSE_CALL(SYS_msgget, EPERM),
      REFUSE_CALL(SYS_mq_open, EPERM),
      /* Root could raise the limits again; asking what they are (no new value) is allowed. */
      REFUSE_CALL(SYS_setrlimit, EPERM),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_prlimit64, 0, 6),
      LOAD(args[2]),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 2),
      LOAD_UPPER(args[2]),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0),
      REFUSE(EPERM),
      ANSWER(SECCOMP_RET_ALLOW),
      /* abort() signals its own thread; no other process may be signalled. */
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_tgkill, 0, 4),
      LOAD(args[0]),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)getpid(), 1, 0),
      REFUSE(EPERM),
      ANSWER(SECCOMP_RET_ALLOW),
      /* A thread of its own is no fork. */
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 3),
      LOAD(args[0]),
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0),
      REFUSE(EPERM),
      ANSWER(SECCOMP_RET_ALLOW),
  };
  struct sock_fprog installed = {sizeof program / sizeof program[0], program};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &installed, 0, 0) == 0;
}
