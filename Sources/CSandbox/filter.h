#pragma once
#include <stdbool.h>

/* Installs the seccomp filter; false where the kernel refuses it. */
bool sandbox_install_filter(void);
