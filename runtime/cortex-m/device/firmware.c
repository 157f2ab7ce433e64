/* main of a firmware in C#: class constructors, Firmware.Create, the seal, Firmware.Run. */
#include "device.h"

/* Tables that the compiler writes; an entry is the distance from itself to what it is about. */
extern const int32_t static_blocks_start[], static_blocks_end[], class_constructors_start[], class_constructors_end[];

/* A block's first word: the distance to the type of the object that is to hold the static fields, and these flags. */
enum { IS_NOT_MADE = 1, HAS_VALUES = 2 };

void *RhpNewFast(const void *type);
void *firmware_create(void);
int firmware_run(void *firmware);

static void *target(const int32_t *entry, int32_t flags) {
    return (uint8_t *)entry + (*entry - flags);
}

int main(void) {
    for (const int32_t *entry = static_blocks_start; entry < static_blocks_end; entry++) {
        int32_t *block = target(entry, 0);
        if ((((uintptr_t)block + (uintptr_t)*block) & HAS_VALUES) != 0) {
            device_stop("static fields with values of the compiler's making", DEVICE_STOPPED);
        }

        *block = (int32_t)RhpNewFast(target(block, IS_NOT_MADE));
    }

    for (const int32_t *entry = class_constructors_start; entry < class_constructors_end; entry++) {
        ((void (*)(void))target(entry, 0))();
    }

    void *firmware = firmware_create();
    arena_seal();
    return firmware_run(firmware);
}
