/* The calls of the program by which it meets the system, and some that fail.

   FAULT=CALL:NUMBER:WHAT       the NUMBERth CALL, from 1, does WHAT instead:
     EIO and other names        fails so
     short                      reads or writes one byte
     kill                       ends the program as kill -9 does, before the call
     run                        first has the shell run FAULT_COMMAND, then does what it should
   FAULT=CALL:FIRST-LAST:WHAT   these calls
   FAULT=CALL:FIRST+:WHAT       this call, and all that come after it
   FAULT=FAULT,FAULT            both, of two calls
   FAULT_COUNTS=FILE            says there, at the end, how often each was called, and how many
                                bytes of memory were in use when it was called last

   Whatever gives memory counts as malloc.

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
} errors[] = {{"EACCES", EACCES}, {"EAGAIN", EAGAIN}, {"EINTR", EINTR},  {"EIO", EIO},
              {"EMFILE", EMFILE}, {"ENOMEM", ENOMEM}, {"ENOSPC", ENOSPC}};

struct fault {
  unsigned long first, last;
  char what[16]; /* empty where nothing is to happen */
};

static atomic_ulong counts[calls];
static atomic_long bytes_in_use, bytes_at_last[calls];
static struct fault faults[calls];
static const char* counts_path;

static int error_called(const char* name) {
  for (size_t i = 0; i < sizeof errors / sizeof errors[0]; ++i)
    if (strcmp(errors[i].name, name) == 0) return errors[i].number;
  return 0;
}

static enum call call_named(const char* name) {
  int call = 0;
  while (call < calls && strcmp(names[call], name) != 0) ++call;
  return (enum call)call;
}

static void choose(const char* text) {
  char name[32], numbers[32];
  struct fault fault;
  if (sscanf(text, "%31[^:]:%31[^:]:%15[^,]", name, numbers, fault.what) != 3) abort();
  char* rest;
  fault.first = fault.last = strtoul(numbers, &rest, 10);
  if (*rest == '+') fault.last = ULONG_MAX;
  if (*rest == '-') fault.last = strtoul(rest + 1, NULL, 10);
  const enum call call = call_named(name);
  const char* other = strchr("skr", fault.what[0]);
  if (call == calls || (other == NULL && error_called(fault.what) == 0)) abort();
  faults[call] = fault;
}

static void choose_all(void) {
  counts_path = getenv("FAULT_COUNTS");
  const char* text = getenv("FAULT");
  while (text != NULL) {
    choose(text);
    text = strchr(text, ',');
    if (text != NULL) ++text;
  }
}

__attribute__((destructor)) static void say_counts(void) {
  FILE* file = counts_path == NULL ? NULL : fopen(counts_path, "w");
  if (file == NULL) return;
  for (int i = 0; i < calls; ++i)
    fprintf(file, "%s %lu\nbytes_at_last_%s %ld\n", names[i], counts[i], names[i],
            bytes_at_last[i]);
  fclose(file);
}

extern int __real_main(int argc, char** argv);

/* What libraries do before main() is their own. */
int __wrap_main(int argc, char** argv) {
  for (int i = 0; i < calls; ++i) counts[i] = 0;
  choose_all();
  return __real_main(argc, argv);
}

/* What is to happen to this call; errno is set where it is to fail. */
static enum what happens(enum call call) {
  const unsigned long number = ++counts[call];
  bytes_at_last[call] = bytes_in_use;
  struct fault* fault = &faults[call];
  if (fault->what[0] == '\0' || number < fault->first || number > fault->last) return nothing;
  if (strcmp(fault->what, "kill") == 0) kill(getpid(), SIGKILL);
  if (strcmp(fault->what, "run") == 0) {
    fault->what[0] = '\0'; /* what it runs is its own business */
    if (system(getenv("FAULT_COMMAND")) != 0) abort();
    return nothing;
  }
  if (strcmp(fault->what, "short") == 0) return shorten;
  errno = error_called(fault->what);
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

extern void* __libc_malloc(size_t size);
extern void* __libc_calloc(size_t number, size_t size);
extern void* __libc_realloc(void* bytes, size_t size);
extern void __libc_free(void* bytes);

static void* given(void* bytes) {
  bytes_in_use += (long)malloc_usable_size(bytes);
  return bytes;
}

void* malloc(size_t size) { return happens(of_malloc) == fail ? NULL : given(__libc_malloc(size)); }

void* calloc(size_t number, size_t size) {
  return happens(of_malloc) == fail ? NULL : given(__libc_calloc(number, size));
}

/* What it is asked to resize stays as it was where it fails. */
void* realloc(void* bytes, size_t size) {
  if (happens(of_malloc) == fail) return NULL;
  const long before = (long)malloc_usable_size(bytes);
  void* resized = __libc_realloc(bytes, size);
  if (resized == NULL) return NULL;
  bytes_in_use -= before;
  return given(resized);
}

void free(void* bytes) {
  bytes_in_use -= (long)malloc_usable_size(bytes);
  __libc_free(bytes);
}
