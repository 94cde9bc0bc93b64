/* Runs commands in turn, many times, and prints a line for each: its median time in microseconds,
 * the ratio of that to the first command, its peak memory and its page faults.
 *   processes ROUNDS -- COMMAND [ARGUMENT...] -- COMMAND ... */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

enum { MOST_COMMANDS = 8 };

struct command {
  char **arguments;
  double *microseconds;
  long peak_kib;
  long page_faults;
};

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static void run(struct command *command, int round, posix_spawn_file_actions_t *actions) {
  char *environment[] = {"LC_ALL=C.UTF-8", NULL};
  pid_t child = 0;
  int status = 0;
  struct rusage usage;
  const double begin = now();
  if (posix_spawn(&child, command->arguments[0], actions, NULL, command->arguments, environment) != 0 ||
      wait4(child, &status, 0, &usage) < 0 || status != 0) {
    fprintf(stderr, "%s failed\n", command->arguments[0]);
    exit(1);
  }
  command->microseconds[round] = now() - begin;
  command->peak_kib = usage.ru_maxrss;
  command->page_faults = usage.ru_minflt;
}

static int by_value(const void *a, const void *b) {
  const double x = *(const double *)a;
  const double y = *(const double *)b;
  return (x > y) - (x < y);
}

static double median(struct command *command, int rounds) {
  qsort(command->microseconds, (size_t)rounds, sizeof(double), by_value);
  return command->microseconds[rounds / 2];
}

int main(int argc, char **argv) {
  struct command commands[MOST_COMMANDS];
  int count = 0;
  const int rounds = argc > 3 ? atoi(argv[1]) : 0;
  for (int i = 2; i < argc && rounds > 0; ++i) {
    if (strcmp(argv[i], "--") != 0 || count == MOST_COMMANDS) continue;
    argv[i] = NULL;
    commands[count].arguments = &argv[i + 1];
    commands[count++].microseconds = calloc((size_t)rounds, sizeof(double));
  }
  if (count == 0) return fprintf(stderr, "usage: processes ROUNDS -- COMMAND ... [-- COMMAND ...]\n"), 2;

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  for (int round = 0; round < rounds; ++round) {
    for (int i = 0; i < count; ++i) run(&commands[i], round, &actions);
  }
  const double first = median(&commands[0], rounds);
  for (int i = 0; i < count; ++i) {
    printf("%8.0f us  %5.2f x  %6ld KiB  %4ld faults ", median(&commands[i], rounds), median(&commands[i], rounds) / first,
           commands[i].peak_kib, commands[i].page_faults);
    for (char **argument = commands[i].arguments; *argument != NULL; ++argument) printf(" %s", *argument);
    printf("\n");
  }
  return 0;
}
