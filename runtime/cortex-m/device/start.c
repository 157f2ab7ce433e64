/* From reset to main: the vector table, and the memory as C and C# expect it. */
#include "device.h"

extern uint32_t stack_bottom[], stack_top[], data_load_start[], data_start[], data_end[], bss_start[], bss_end[];

int main(void);

__attribute__((used)) static void stop_at_fault(uint32_t stack_pointer) {
    device_stop(stack_pointer < (uint32_t)stack_bottom ? "the stack is full" : "processor fault", DEVICE_FAULT);
}

/* The stack may be what has failed: it starts anew, so that there is one for the message. */
__attribute__((naked)) static void fault(void) {
    __asm volatile(
        "mov r0, sp\n\t"
        "ldr r1, =stack_top\n\t"
        "msr msp, r1\n\t"
        "b stop_at_fault");
}

_Noreturn void reset(void) {
    /* CPACR: full access to coprocessors 10 and 11, the floating-point unit. Source: Armv7-M Architecture Reference Manual, B3.2.20. */
    *(volatile uint32_t *)0xE000ED88 |= 0xFu << 20;
    __asm volatile("dsb\n\tisb");

    const uint32_t *from = data_load_start;
    for (uint32_t *to = data_start; to < data_end;) {
        *to++ = *from++;
    }

    for (uint32_t *to = bss_start; to < bss_end;) {
        *to++ = 0;
    }

    device_exit(main());
}

/* Initial stack pointer, reset, and the 14 system exceptions, none of which anything here enables but faults. */
__attribute__((section(".vectors"), used)) static void (*const vectors[16])(void) = {
    (void (*)(void))stack_top, reset, fault, fault, fault, fault, fault, fault, 0, 0, 0, fault, fault, 0, fault, fault,
};

/* The compiler mentions these in tables that we leave out; ours keep those of libgcc, and its whole unwinder, out of the image. */
void __aeabi_unwind_cpp_pr0(void) {
}

void __aeabi_unwind_cpp_pr1(void) {
}
