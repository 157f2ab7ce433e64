/* Text and exit code through the debugger, or QEMU. On a board of your own, replace this file. */
/* Source: Semihosting for AArch32 and AArch64 (Arm), operations SYS_WRITEC and SYS_EXIT_EXTENDED. */
#include "device.h"

enum { SYS_WRITEC = 0x03, SYS_EXIT_EXTENDED = 0x20 };

/* ADP_Stopped_ApplicationExit. */
enum { APPLICATION_EXIT = 0x20026 };

static void call_debugger(int operation, const void *argument) {
    register int r0 __asm("r0") = operation;
    register const void *r1 __asm("r1") = argument;
    __asm volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
}

void device_write(uint8_t character) {
    call_debugger(SYS_WRITEC, &character);
}

_Noreturn void device_exit(int code) {
    const uint32_t block[2] = {APPLICATION_EXIT, (uint32_t)code};
    for (;;) {
        call_debugger(SYS_EXIT_EXTENDED, block);
    }
}

_Noreturn void device_stop(const char *message, int code) {
    for (const char *text = "stopped: "; *text != 0; text++) {
        device_write((uint8_t)*text);
    }

    for (; *message != 0; message++) {
        device_write((uint8_t)*message);
    }

    device_write('\n');
    device_exit(code);
}
