/*
 * Preloaded into a child (LD_PRELOAD), notes every change of a file below SHEAF_RECORD_DIR in SHEAF_RECORD_LOG, in order
 * and with its bytes, as a power cut would meet them. Built and used by preload.ts; see README.md.
 *
 * One record: four u32 (operation, lengths of path, second path and data), one i64 (offset or length), then the three.
 * Node and SQLite reach the C library through these names; nothing of the vault is mapped into memory.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define MAX_FD 65536

static char *path_of_fd[MAX_FD];
static struct stat file_of_fd[MAX_FD];
static const char *dir;
static size_t dir_length;
static int log_fd = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static int (*real_openat)(int, const char *, int, ...);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static ssize_t (*real_pwritev)(int, const struct iovec *, int, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_ftruncate)(int, off_t);
static int (*real_rename)(const char *, const char *);
static int (*real_unlink)(const char *);
static int (*real_unlinkat)(int, const char *, int);
static int (*real_mkdir)(const char *, mode_t);
static int (*real_close)(int);

#define FIND(variable, name) *(void **)(&variable) = dlsym(RTLD_NEXT, name)

__attribute__((constructor)) static void start(void) {
  if (real_close) return;
  FIND(real_openat, "openat64");
  FIND(real_write, "write");
  FIND(real_pwrite, "pwrite64");
  FIND(real_writev, "writev");
  FIND(real_pwritev, "pwritev64");
  FIND(real_fsync, "fsync");
  FIND(real_fdatasync, "fdatasync");
  FIND(real_ftruncate, "ftruncate64");
  FIND(real_rename, "rename");
  FIND(real_unlink, "unlink");
  FIND(real_unlinkat, "unlinkat");
  FIND(real_mkdir, "mkdir");
  FIND(real_close, "close");
  dir = getenv("SHEAF_RECORD_DIR");
  const char *log = getenv("SHEAF_RECORD_LOG");
  if (!dir || !log) return;
  dir_length = strlen(dir);
  log_fd = real_openat(AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  /* Children of the child are not recorded: they have no business in the vault. */
  unsetenv("LD_PRELOAD");
}

/* True when the path is below the recorded folder; `out` is then its absolute form. */
static int is_ours(const char *path, char *out) {
  if (log_fd < 0 || !path) return 0;
  char here[PATH_MAX];
  if (path[0] == '/') snprintf(out, PATH_MAX, "%s", path);
  else if (!getcwd(here, sizeof here) || snprintf(out, PATH_MAX, "%s/%s", here, path) >= PATH_MAX) return 0;
  return !strncmp(out, dir, dir_length) && (out[dir_length] == '/' || !out[dir_length]);
}

static void note(char operation, const char *path, const char *second, int64_t number, const void *data, uint32_t length) {
  uint32_t head[4] = {(uint32_t)operation, (uint32_t)strlen(path), second ? (uint32_t)strlen(second) : 0, length};
  struct iovec parts[5] = {{head, sizeof head}, {&number, 8}, {(void *)path, head[1]}, {(void *)(second ? second : ""), head[2]}, {(void *)(data ? data : ""), length}};
  if (real_writev(log_fd, parts, 5) != (ssize_t)(sizeof head + 8 + head[1] + head[2] + length)) abort();
}

/* libuv closes by a system call that nobody can interpose, so a number may by now stand for another file or a socket. */
static int is_watched(int fd) {
  struct stat now;
  return log_fd >= 0 && fd >= 0 && fd < MAX_FD && path_of_fd[fd] && !fstat(fd, &now)
    && now.st_dev == file_of_fd[fd].st_dev && now.st_ino == file_of_fd[fd].st_ino;
}

static int open_noted(int at, const char *path, int flags, mode_t mode) {
  start();
  char full[PATH_MAX];
  if (!(at == AT_FDCWD || path[0] == '/') || !is_ours(path, full)) return real_openat(at, path, flags, mode);
  pthread_mutex_lock(&lock);
  int existed = !access(full, F_OK);
  int fd = real_openat(at, path, flags, mode);
  int error = errno;
  if (fd >= 0 && fd < MAX_FD) {
    free(path_of_fd[fd]);
    path_of_fd[fd] = strdup(full);
    fstat(fd, &file_of_fd[fd]);
    if ((flags & O_CREAT) && !existed) note('C', full, 0, 0, 0, 0);
    else if (flags & O_TRUNC) note('T', full, 0, 0, 0, 0);
  }
  pthread_mutex_unlock(&lock);
  errno = error;
  return fd;
}

#define MODE(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, int); va_end(rest); }

int open(const char *path, int flags, ...) { MODE(flags) return open_noted(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return open_noted(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE(flags) return open_noted(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE(flags) return open_noted(at, path, flags, mode); }

ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t offset) {
  start();
  if (!is_watched(fd)) return real_pwrite(fd, bytes, length, offset);
  pthread_mutex_lock(&lock);
  ssize_t done = real_pwrite(fd, bytes, length, offset);
  if (done > 0) note('W', path_of_fd[fd], 0, offset, bytes, (uint32_t)done);
  pthread_mutex_unlock(&lock);
  return done;
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return pwrite64(fd, bytes, length, offset); }

/* Where the next write of a descriptor goes: its end for one that appends. */
static off_t position(int fd) {
  return fcntl(fd, F_GETFL) & O_APPEND ? lseek(fd, 0, SEEK_END) : lseek(fd, 0, SEEK_CUR);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  start();
  if (!is_watched(fd)) return real_write(fd, bytes, length);
  pthread_mutex_lock(&lock);
  off_t offset = position(fd);
  ssize_t done = real_write(fd, bytes, length);
  if (done > 0) note('W', path_of_fd[fd], 0, offset, bytes, (uint32_t)done);
  pthread_mutex_unlock(&lock);
  return done;
}

static ssize_t vector_noted(int fd, const struct iovec *parts, int count, off_t given, int is_given) {
  pthread_mutex_lock(&lock);
  off_t offset = is_given ? given : position(fd);
  ssize_t done = is_given ? real_pwritev(fd, parts, count, given) : real_writev(fd, parts, count);
  ssize_t left = done;
  for (int i = 0; i < count && left > 0; i++) {
    size_t length = parts[i].iov_len < (size_t)left ? parts[i].iov_len : (size_t)left;
    note('W', path_of_fd[fd], 0, offset, parts[i].iov_base, (uint32_t)length);
    offset += length;
    left -= length;
  }
  pthread_mutex_unlock(&lock);
  return done;
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  start();
  return is_watched(fd) ? vector_noted(fd, parts, count, 0, 0) : real_writev(fd, parts, count);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off_t offset) {
  start();
  return is_watched(fd) ? vector_noted(fd, parts, count, offset, 1) : real_pwritev(fd, parts, count, offset);
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) { return pwritev64(fd, parts, count, offset); }

static int sync_noted(int (*real)(int), int fd) {
  int result = real(fd);
  if (result == 0 && is_watched(fd)) {
    pthread_mutex_lock(&lock);
    note('S', path_of_fd[fd], 0, 0, 0, 0);
    pthread_mutex_unlock(&lock);
  }
  return result;
}
int fsync(int fd) { start(); return sync_noted(real_fsync, fd); }
int fdatasync(int fd) { start(); return sync_noted(real_fdatasync, fd); }

int ftruncate64(int fd, off_t length) {
  start();
  if (!is_watched(fd)) return real_ftruncate(fd, length);
  pthread_mutex_lock(&lock);
  int result = real_ftruncate(fd, length);
  if (!result) note('T', path_of_fd[fd], 0, length, 0, 0);
  pthread_mutex_unlock(&lock);
  return result;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int rename(const char *from, const char *to) {
  start();
  char first[PATH_MAX], second[PATH_MAX];
  if (!is_ours(from, first) || !is_ours(to, second)) return real_rename(from, to);
  pthread_mutex_lock(&lock);
  int result = real_rename(from, to);
  if (!result) note('R', first, second, 0, 0, 0);
  pthread_mutex_unlock(&lock);
  return result;
}

static int unlink_noted(const char *path, int result) {
  char full[PATH_MAX];
  if (!result && is_ours(path, full)) {
    pthread_mutex_lock(&lock);
    note('U', full, 0, 0, 0, 0);
    pthread_mutex_unlock(&lock);
  }
  return result;
}
int unlink(const char *path) { start(); return unlink_noted(path, real_unlink(path)); }
int unlinkat(int at, const char *path, int flags) {
  start();
  int result = real_unlinkat(at, path, flags);
  return at == AT_FDCWD ? unlink_noted(path, result) : result;
}

int mkdir(const char *path, mode_t mode) {
  start();
  char full[PATH_MAX];
  int result = real_mkdir(path, mode);
  if (!result && is_ours(path, full)) {
    pthread_mutex_lock(&lock);
    note('D', full, 0, 0, 0, 0);
    pthread_mutex_unlock(&lock);
  }
  return result;
}

int close(int fd) {
  start();
  if (is_watched(fd)) {
    pthread_mutex_lock(&lock);
    free(path_of_fd[fd]);
    path_of_fd[fd] = 0;
    pthread_mutex_unlock(&lock);
  }
  return real_close(fd);
}
