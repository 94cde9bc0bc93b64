/* Runs one command, and writes its seconds, its peak memory in KiB and its exit status to a file.
 *   measure RESULT COMMAND [ARGUMENT...]
 * This has to be a small program, because the peak memory of a process includes that of the program
 * that starts it. */
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  pid_t child = 0;
  int status = 0;
  struct rusage usage;
  FILE *result = argc > 2 ? fopen(argv[1], "we") : NULL;
  if (result == NULL) return fprintf(stderr, "usage: measure RESULT COMMAND [ARGUMENT...]\n"), 2;
  const double begin = now();
  if (posix_spawnp(&child, argv[2], NULL, NULL, argv + 2, environ) != 0 || wait4(child, &status, 0, &usage) < 0) {
    return fprintf(stderr, "measure: cannot run %s\n", argv[2]), 2;
  }
  const double seconds = now() - begin;
  fprintf(result, "%.6f %ld %d\n", seconds, usage.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : 255);
  return fclose(result) == 0 ? 0 : 2;
}
