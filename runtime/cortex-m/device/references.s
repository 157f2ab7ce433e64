@ Stores of references. The compiler calls these by name and expects all registers but those named to be as before;
@ a collector would have to be told of the store, and there is none.

    .syntax unified
    .thumb
    .section .text.references, "ax", %progbits

@ RhpAssignRef: stores r1 at r0.
    .global RhpAssignRef
    .global RhpCheckedAssignRef
    .thumb_func
RhpAssignRef:
    .thumb_func
RhpCheckedAssignRef:
    str     r1, [r0]
    bx      lr

@ RhpByRefAssignRef: copies the reference at r1 to r0 and moves both on. May change r2.
    .global RhpByRefAssignRef
    .thumb_func
RhpByRefAssignRef:
    ldr     r2, [r1], #4
    str     r2, [r0], #4
    bx      lr
