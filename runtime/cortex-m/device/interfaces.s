@ Where a call through an interface arrives first: r12 is the place that calls, r0 the object, all else the method's arguments.

    .syntax unified
    .thumb
    .section .text.interfaces, "ax", %progbits

    .global RhpInitialDynamicInterfaceDispatch
    .thumb_func
RhpInitialDynamicInterfaceDispatch:
    push    {r0-r4, lr}
    vpush   {d0-d7}
    mov     r1, r12
    bl      interface_method
    mov     r12, r0
    vpop    {d0-d7}
    pop     {r0-r4, lr}
    bx      r12
