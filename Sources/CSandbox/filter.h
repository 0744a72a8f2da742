#pragma once
#include <stdbool.h>

/* Installs the seccomp filter; false where the kernel refuses it. A process that is to start a program may open files
   and call execve, both of which Landlock bounds. */
bool sandbox_install_filter(bool starts_a_program);
