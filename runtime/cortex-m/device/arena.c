/* Memory of objects: taken from one block until the arena is sealed, never given back. The compiler calls these functions by name. */
#include "device.h"
#include "object.h"

/* Arrays of double begin at a multiple of 8 when objects do. */
enum { ALIGNMENT = 8, WORD_AHEAD = 4 };

extern uint8_t arena_start[], arena_end[];

/* System.Exception; absent where nothing throws. */
extern const method_table _ZTV31System_Runtime_System_Exception __attribute__((weak));

static uint32_t used;
static int is_sealed;

void arena_seal(void) {
    is_sealed = 1;
}

static int is_exception(const method_table *type) {
    while (type != 0 && type != &_ZTV31System_Runtime_System_Exception) {
        type = type->base_type;
    }

    return type != 0;
}

/* .bss doesn't hold the arena: what it holds is cleared here. An exception is about to stop the program: the seal doesn't keep it from saying why. */
static object *allocate(const method_table *type, uint64_t size) {
    if (is_sealed && !is_exception(type)) {
        device_stop("an object was made after the arena was sealed", DEVICE_ALLOCATION_AFTER_SEAL);
    }

    uint64_t taken = (size + WORD_AHEAD + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (taken > (uint32_t)(arena_end - arena_start) - used) {
        device_stop("the arena is full", DEVICE_ARENA_FULL);
    }

    uint8_t *memory = arena_start + used;
    used += (uint32_t)taken;
    for (uint32_t i = 0; i < taken; i++) {
        memory[i] = 0;
    }

    object *made = (object *)(memory + ALIGNMENT);
    made->type = type;
    return made;
}

/* A negative length is a very large one here, and the arena full. */
static object *allocate_array(const method_table *type, uint32_t length) {
    object *made = allocate(type, type->base_size + (uint64_t)type->element_size * length);
    made->length = length;
    return made;
}

object *RhpNewFast(const method_table *type) {
    return allocate(type, type->base_size);
}

object *RhpNewFastAlign8(const method_table *type) {
    return allocate(type, type->base_size);
}

object *RhpNewArrayFast(const method_table *type, uint32_t length) {
    return allocate_array(type, length);
}

object *RhpNewArrayFastAlign8(const method_table *type, uint32_t length) {
    return allocate_array(type, length);
}

object *RhpNewPtrArrayFast(const method_table *type, uint32_t length) {
    return allocate_array(type, length);
}
