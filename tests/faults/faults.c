/* The calls of the program by which it meets the system, and one that fails.

   FAULT=CALL:NUMBER:WHAT   the NUMBERth CALL, from 1, does WHAT instead:
     EIO and other names    fails so
     short                  reads or writes one byte
     kill                   ends the program as kill -9 does, before the call
     run                    first has the shell run FAULT_COMMAND, then does what it should
   FAULT=CALL:NUMBER+:WHAT  and all that come after it
   FAULT_COUNTS=FILE        says there, at the end, how often each was called, and how many bytes
                            of memory were in use at most

   Linked into the program: so it stands before libc, and before the libraries of sanitizers too. */

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <malloc.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define CALLS(each)                                                                            \
  each(access) each(close) each(fchmod) each(fstat) each(fstatat) each(fsync) each(lstat)      \
      each(malloc) each(mkstemp) each(mmap) each(open) each(opendir) each(poll)                \
          each(pthread_create) each(read) each(readdir) each(realpath) each(rename) each(stat) \
              each(unlink) each(write)

enum call {
#define NUMBER(name) of_##name,
  CALLS(NUMBER) calls
};

static const char* const names[] = {
#define NAME(name) #name,
    CALLS(NAME)};

enum what { nothing, fail, shorten };

static const struct {
  const char* name;
  int number;
} errors[] = {{"EACCES", EACCES}, {"EAGAIN", EAGAIN}, {"EINTR", EINTR},   {"EIO", EIO},
              {"EMFILE", EMFILE}, {"ENOMEM", ENOMEM}, {"ENOSPC", ENOSPC}, {"EROFS", EROFS}};

static atomic_ulong counts[calls];
static atomic_long most_bytes_in_use;
static enum call chosen = calls;
static unsigned long first, last;
static char what[16];
static const char* counts_path;

static int error_called(const char* name) {
  for (size_t i = 0; i < sizeof errors / sizeof errors[0]; ++i)
    if (strcmp(errors[i].name, name) == 0) return errors[i].number;
  return 0;
}

static void choose(void) {
  counts_path = getenv("FAULT_COUNTS");
  const char* fault = getenv("FAULT");
  if (fault == NULL) return;
  char name[32] = "", plus[2] = "";
  if (sscanf(fault, "%31[^:]:%lu%1[+]:%15s", name, &first, plus, what) != 4) {
    plus[0] = '\0';
    if (sscanf(fault, "%31[^:]:%lu:%15s", name, &first, what) != 3) abort();
  }
  last = plus[0] == '+' ? ULONG_MAX : first;
  for (int i = 0; i < calls; ++i)
    if (strcmp(names[i], name) == 0) chosen = (enum call)i;
  const char* other = strchr("skr", what[0]);
  if (chosen == calls || (other == NULL && error_called(what) == 0)) abort();
}

__attribute__((destructor)) static void say_counts(void) {
  FILE* file = counts_path == NULL ? NULL : fopen(counts_path, "w");
  if (file == NULL) return;
  for (int i = 0; i < calls; ++i) fprintf(file, "%s %lu\n", names[i], counts[i]);
  fprintf(file, "bytes %ld\n", most_bytes_in_use);
  fclose(file);
}

extern int __real_main(int argc, char** argv);

/* What libraries do before main() is their own. */
int __wrap_main(int argc, char** argv) {
  for (int i = 0; i < calls; ++i) counts[i] = 0;
  choose();
  return __real_main(argc, argv);
}

/* What is to happen to this call; errno is set where it is to fail. */
static enum what happens(enum call call) {
  const unsigned long number = ++counts[call];
  if (call != chosen || number < first || number > last) return nothing;
  if (strcmp(what, "kill") == 0) kill(getpid(), SIGKILL);
  if (strcmp(what, "run") == 0) {
    chosen = calls; /* what it runs is its own business */
    if (system(getenv("FAULT_COMMAND")) != 0) abort();
    return nothing;
  }
  if (strcmp(what, "short") == 0) return shorten;
  errno = error_called(what);
  return fail;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define FAILING(name, result, parameters, arguments, failure) \
  result name parameters { return happens(of_##name) == fail ? (failure) : REAL(name) arguments; }

FAILING(access, int, (const char* path, int mode), (path, mode), -1)
FAILING(fchmod, int, (int file, mode_t mode), (file, mode), -1)
FAILING(fstat, int, (int file, struct stat* status), (file, status), -1)
FAILING(fstatat, int, (int folder, const char* path, struct stat* status, int flags),
        (folder, path, status, flags), -1)
FAILING(fsync, int, (int file), (file), -1)
FAILING(lstat, int, (const char* path, struct stat* status), (path, status), -1)
FAILING(mkstemp, int, (char* path), (path), -1)
FAILING(mmap, void*, (void* at, size_t size, int protection, int flags, int file, off_t offset),
        (at, size, protection, flags, file, offset), MAP_FAILED)
FAILING(opendir, DIR*, (const char* path), (path), NULL)
FAILING(poll, int, (struct pollfd * files, nfds_t number, int milliseconds),
        (files, number, milliseconds), -1)
FAILING(readdir, struct dirent*, (DIR * folder), (folder), NULL)
FAILING(realpath, char*, (const char* path, char* resolved), (path, resolved), NULL)
FAILING(rename, int, (const char* from, const char* to), (from, to), -1)
FAILING(stat, int, (const char* path, struct stat* status), (path, status), -1)
FAILING(unlink, int, (const char* path), (path), -1)

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*start)(void*),
                   void* argument) {
  if (happens(of_pthread_create) == fail) return errno;
  return REAL(pthread_create)(thread, attributes, start, argument);
}

int open(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0;
  va_end(more);
  return happens(of_open) == fail ? -1 : REAL(open)(path, flags, mode);
}

/* What a fortified program calls instead. */
int __open_2(const char* path, int flags) { return open(path, flags); }

/* It closes the file even where it fails, as Linux does. */
int close(int file) {
  const enum what what_happens = happens(of_close);
  const int error = errno;
  const int result = REAL(close)(file);
  if (what_happens != fail) return result;
  errno = error;
  return -1;
}

static size_t cut(size_t size, enum what what_happens) {
  return what_happens == shorten && size > 1 ? 1 : size;
}

ssize_t read(int file, void* bytes, size_t size) {
  const enum what what_happens = happens(of_read);
  if (what_happens == fail) return -1;
  return REAL(read)(file, bytes, cut(size, what_happens));
}

ssize_t write(int file, const void* bytes, size_t size) {
  const enum what what_happens = happens(of_write);
  if (what_happens == fail) return -1;
  return REAL(write)(file, bytes, cut(size, what_happens));
}

/* Sanitizers have an allocator of their own, which has to stay. */
#ifndef FAULTS_SPARE_MEMORY

static atomic_long bytes_in_use;

extern void* __libc_malloc(size_t size);
extern void __libc_free(void* bytes);

void* malloc(size_t size) {
  if (happens(of_malloc) == fail) return NULL;
  void* bytes = __libc_malloc(size);
  const long now = bytes_in_use += (long)malloc_usable_size(bytes);
  if (now > most_bytes_in_use) most_bytes_in_use = now;
  return bytes;
}

void free(void* bytes) {
  bytes_in_use -= (long)malloc_usable_size(bytes);
  __libc_free(bytes);
}

#endif
