/* What the start-up code, the arena and the C# core library share. */
#ifndef RMSPROP_DEVICE_H
#define RMSPROP_DEVICE_H

#include <stdint.h>

/* Exit codes of a program that didn't end by itself; the core library's Environment.FailFast uses the first. */
enum { DEVICE_STOPPED = 70, DEVICE_ARENA_FULL = 71, DEVICE_ALLOCATION_AFTER_SEAL = 72, DEVICE_FAULT = 73 };

/* One character to whoever watches. */
void device_write(uint8_t character);

/* Ends the program. */
_Noreturn void device_exit(int code);

/* A message, then the end. */
_Noreturn void device_stop(const char *message, int code);

/* From now on no object can be made. */
void arena_seal(void);

#endif
