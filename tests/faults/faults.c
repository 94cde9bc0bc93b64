/* Replaces the program's system calls, so that a test can make some of them fail.

   FAULT=CALL:NUMBER:WHAT       the NUMBERth CALL, counted from 1, does WHAT instead:
     EIO and other names        it fails with this error
     short                      it reads or writes one byte
     kill                       it kills the program, as kill -9 does
     kill-15 and other numbers  it sends the program this signal, and is then made
     run                        it runs FAULT_COMMAND in a shell, and is then made
   FAULT=CALL:FIRST-LAST:WHAT   all calls in this range do WHAT
   FAULT=CALL:FIRST+:WHAT       this call and all later ones do WHAT
   FAULT=FAULT,FAULT            several faults, of different calls
   FAULT_MET=FILE               at the end, the name of the file that the first failed call was about
                                is written there; it is absolute if the file was open, and empty if
                                no call failed
   FAULT_COUNTS=FILE            at the end, the number of calls of each kind is written there, the
                                bytes of memory in use at the last one, and the number of arenas
                                from which the threads have taken memory

   Every function that allocates memory counts as malloc.

   These functions are linked into the program, so they are found before those of libc and of the
   sanitizers. */

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
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/sysinfo.h>
#include <unistd.h>

#define CALLS(each)                                                                              \
  each(access) each(close) each(fchmod) each(fchown) each(flock) each(fstat) each(fstatat)       \
      each(fsync) each(link) each(lstat) each(malloc) each(mkstemp) each(mmap) each(open)        \
          each(openat) each(opendir) each(poll) each(pthread_create) each(read) each(readdir)    \
              each(readlink) each(realpath) each(rename) each(renameat2) each(stat) each(unlink) \
                  each(write)

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
} errors[] = {{"EACCES", EACCES}, {"EAGAIN", EAGAIN}, {"EINTR", EINTR},
              {"EINVAL", EINVAL}, {"EIO", EIO},       {"EMFILE", EMFILE},
              {"ENOLCK", ENOLCK}, {"ENOMEM", ENOMEM}, {"ENOSPC", ENOSPC},
              {"EPERM", EPERM}};

struct fault {
  unsigned long first, last;
  char what[16]; /* empty if there is no fault */
};

static atomic_ulong counts[calls];
static atomic_long bytes_in_use, bytes_at_last[calls];
static struct fault faults[calls];
static const char *counts_path, *met_path;
static char met[PATH_MAX]; /* the file of the first call that fails */

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
  met_path = getenv("FAULT_MET");
  const char* text = getenv("FAULT");
  while (text != NULL) {
    choose(text);
    text = strchr(text, ',');
    if (text != NULL) ++text;
  }
}

/* Counts the arenas in the report of the C library. */
static unsigned long number_of_arenas(void) {
  char* report;
  size_t size;
  FILE* file = open_memstream(&report, &size);
  if (file == NULL || malloc_info(0, file) != 0) abort();
  fclose(file);
  unsigned long number = 0;
  for (const char* at = report; (at = strstr(at, "<heap nr=")) != NULL; ++at) ++number;
  free(report);
  return number;
}

__attribute__((destructor)) static void say_counts(void) {
  FILE* file = counts_path == NULL ? NULL : fopen(counts_path, "w");
  if (file == NULL) return;
  fprintf(file, "arenas %lu\n", number_of_arenas());
  for (int i = 0; i < calls; ++i)
    fprintf(file, "%s %lu\nbytes_at_last_%s %ld\n", names[i], counts[i], names[i],
            bytes_at_last[i]);
  fclose(file);
}

__attribute__((destructor)) static void say_met(void) {
  FILE* file = met_path == NULL ? NULL : fopen(met_path, "w");
  if (file == NULL) return;
  fputs(met, file);
  fclose(file);
}

extern int __real_main(int argc, char** argv);

/* Calls that libraries make before main() do not count. */
int __wrap_main(int argc, char** argv) {
  for (int i = 0; i < calls; ++i) counts[i] = 0;
  choose_all();
  return __real_main(argc, argv);
}

/* Returns what this call has to do instead, and sets errno if it has to fail. */
static enum what happens(enum call call) {
  const unsigned long number = ++counts[call];
  bytes_at_last[call] = bytes_in_use;
  struct fault* fault = &faults[call];
  if (fault->what[0] == '\0' || number < fault->first || number > fault->last) return nothing;
  if (strcmp(fault->what, "kill") == 0) kill(getpid(), SIGKILL);
  if (strncmp(fault->what, "kill-", 5) == 0) {
    raise(atoi(fault->what + 5));
    return nothing;
  }
  if (strcmp(fault->what, "run") == 0) {
    fault->what[0] = '\0'; /* the command has no faults of its own */
    if (system(getenv("FAULT_COMMAND")) != 0) abort();
    return nothing;
  }
  if (strcmp(fault->what, "short") == 0) return shorten;
  errno = error_called(fault->what);
  return fail;
}

static enum what happens_at_path(enum call call, const char* path) {
  const enum what what_happens = happens(call);
  if (what_happens != nothing && met[0] == '\0') strncpy(met, path, sizeof met - 1);
  return what_happens;
}

static enum what happens_at_file(enum call call, int file) {
  const enum what what_happens = happens(call);
  if (what_happens == nothing || met[0] != '\0') return what_happens;
  const int error = errno;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  if (readlink(link, met, sizeof met - 1) < 0) met[0] = '\0';
  errno = error;
  return what_happens;
}

static enum what happens_in_folder(enum call call, int folder, const char* path) {
  if (folder == AT_FDCWD) return happens_at_path(call, path);
  const int was_met = met[0] != '\0';
  const enum what what_happens = happens_at_file(call, folder);
  if (was_met || met[0] == '\0') return what_happens;
  const size_t size = strlen(met);
  snprintf(met + size, sizeof met - size, "/%s", path);
  return what_happens;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define FAILING(name, result, parameters, arguments, where, failure)                        \
  result name parameters {                                                                  \
    return happens_at_##where(of_##name, where) == fail ? (failure) : REAL(name) arguments; \
  }

FAILING(access, int, (const char* path, int mode), (path, mode), path, -1)
FAILING(fchmod, int, (int file, mode_t mode), (file, mode), file, -1)
FAILING(fchown, int, (int file, uid_t owner, gid_t group), (file, owner, group), file, -1)
FAILING(flock, int, (int file, int operation), (file, operation), file, -1)
FAILING(fstat, int, (int file, struct stat* status), (file, status), file, -1)
FAILING(fsync, int, (int file), (file), file, -1)
FAILING(link, int, (const char* from, const char* path), (from, path), path, -1)
FAILING(lstat, int, (const char* path, struct stat* status), (path, status), path, -1)
FAILING(mkstemp, int, (char* path), (path), path, -1)
FAILING(opendir, DIR*, (const char* path), (path), path, NULL)
FAILING(readlink, ssize_t, (const char* path, char* target, size_t size), (path, target, size),
        path, -1)
FAILING(realpath, char*, (const char* path, char* resolved), (path, resolved), path, NULL)
FAILING(rename, int, (const char* from, const char* path), (from, path), path, -1)
FAILING(renameat2, int,
        (int from_folder, const char* from, int folder, const char* path, unsigned flags),
        (from_folder, from, folder, path, flags), path, -1)
FAILING(stat, int, (const char* path, struct stat* status), (path, status), path, -1)
FAILING(unlink, int, (const char* path), (path), path, -1)

int fstatat(int folder, const char* path, struct stat* status, int flags) {
  return happens_at_path(of_fstatat, path) == fail ? -1
                                                   : REAL(fstatat)(folder, path, status, flags);
}

struct dirent* readdir(DIR* folder) {
  return happens_at_file(of_readdir, dirfd(folder)) == fail ? NULL : REAL(readdir)(folder);
}

void* mmap(void* at, size_t size, int protection, int flags, int file, off_t offset) {
  return happens(of_mmap) == fail ? MAP_FAILED
                                  : REAL(mmap)(at, size, protection, flags, file, offset);
}

int poll(struct pollfd* files, nfds_t number, int milliseconds) {
  return happens(of_poll) == fail ? -1 : REAL(poll)(files, number, milliseconds);
}

/* Unless a test gives --jobs, one thread makes all calls, so that every run makes the same ones. */
int get_nprocs(void) { return 1; }

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
  return happens_at_path(of_open, path) == fail ? -1 : REAL(open)(path, flags, mode);
}

/* A fortified program calls this function instead of open(). */
int __open_2(const char* path, int flags) { return open(path, flags); }

int openat(int folder, const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0;
  va_end(more);
  if (happens_in_folder(of_openat, folder, path) == fail) return -1;
  return REAL(openat)(folder, path, flags, mode);
}

int __openat_2(int folder, const char* path, int flags) { return openat(folder, path, flags); }

/* Closes the file even if the call fails, as Linux does. */
int close(int file) {
  const enum what what_happens = happens_at_file(of_close, file);
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
  const enum what what_happens = happens_at_file(of_read, file);
  if (what_happens == fail) return -1;
  return REAL(read)(file, bytes, cut(size, what_happens));
}

ssize_t write(int file, const void* bytes, size_t size) {
  const enum what what_happens = happens_at_file(of_write, file);
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

/* If it fails, the old allocation stays as it was. */
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
