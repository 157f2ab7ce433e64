/* What compilers call to copy and clear memory, for programs that are linked without a C library. */
#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t count) {
    char *target = to;
    const char *source = from;
    while (count-- > 0) {
        *target++ = *source++;
    }

    return to;
}

void *memmove(void *to, const void *from, size_t count) {
    char *target = to;
    const char *source = from;
    if (target < source) {
        return memcpy(to, from, count);
    }

    while (count-- > 0) {
        target[count] = source[count];
    }

    return to;
}

void *memset(void *to, int value, size_t count) {
    char *target = to;
    while (count-- > 0) {
        *target++ = (char)value;
    }

    return to;
}
