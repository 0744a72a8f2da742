#pragma once
#include <stdbool.h>
#include <sys/types.h>

/* A reading room: one process of caseload-reader, the mother, which has its settings and vocabularies in memory and forks
   a child for each export. Only a child ever sees an export, and it ends with it. The daemon and the mother speak over a
   socket; the mother gets open files, never what is in them. */

/* What a child works on, each an open file. */
struct room_files {
  int export;  /* becomes standard input */
  int output;  /* becomes standard output */
  int words;   /* becomes standard error */
  int request; /* becomes ROOM_REQUEST: what of the settings is this export's own */
};

static const int ROOM_REQUEST = 3;

/* For the daemon. */

/* Starts a mother. `words` becomes her standard error; `control` is set to this side's end of the socket.
   Returns her process, or -1 where she cannot be started. */
pid_t room_open(const char *program, char *const arguments[], char *const environment[], int words, int *control);

/* Hands an export in. False where the mother has gone. */
bool room_hand_in(int control, const struct room_files *files);

enum room_answer { ROOM_ENDED = 0, ROOM_GONE = 1, ROOM_LATE = 2 };

/* Waits until the child has ended, at most so long; then `status` is as waitpid gives it, or -1 where there was no child.
   ROOM_GONE where the mother has gone or the socket was shut down. */
enum room_answer room_await(int control, int milliseconds, int *status);

/* Shuts the room and waits until it is gone: the mother kills her child and ends; one that does not within a second is
   killed, and her child with her. Returns her status as waitpid gives it, or -1. */
int room_close(pid_t mother, int control);

/* A new file in memory that no other process can open; -1 where there can be none. */
int room_memory_file(void);

/* For the mother. */

/* Forks a child for each export that is handed in, one at a time, and answers with its status. Returns true in a child,
   whose files stand at 0 to 3 and which has no other; false in the mother once the other side has shut the socket.
   To be called by a process of one thread. */
bool room_serve(int control);
