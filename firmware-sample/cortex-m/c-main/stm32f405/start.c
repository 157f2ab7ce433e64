/* From reset to main on an STM32F405. */
#include "device.h"

extern uint32_t _estack[], _sidata[], _sdata[], _edata[], _sbss[], _ebss[];

int main(void);

static void stop(void) {
    device_stop("processor fault", DEVICE_FAULT);
}

static _Noreturn void reset(void) {
    *(volatile uint32_t *)0xE000ED88 |= 0xFu << 20; /* the floating-point unit */
    __asm volatile("dsb\n\tisb");

    /* Static values, of C and of C#. */
    const uint32_t *from = _sidata;
    for (volatile uint32_t *to = _sdata; to < _edata;) {
        *to++ = *from++;
    }

    for (volatile uint32_t *to = _sbss; to < _ebss;) {
        *to++ = 0;
    }

    device_exit(main());
}

__attribute__((section(".isr_vector"), used)) static void (*const vectors[])(void) = {(void (*)(void))_estack, reset, stop, stop, stop, stop, stop};
