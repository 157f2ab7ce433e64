/* Calls through interfaces: which method of an object a call means. The compiler's code asks at every call; nothing is remembered. */
#include "device.h"
#include "object.h"

/* In a method table, says that there is a dispatch map. It is the third entry after the interfaces; the methods that can't be overridden are the fourth. */
enum { HAS_DISPATCH_MAP = 4, DISPATCH_MAP = 2, FINAL_METHODS = 3 };

/* The kind of a cell, in the low bits of its second word: the rest is the distance to the interface. */
enum { INTERFACE_IS_RELATIVE = 3 };

/* A place that calls. Those that call the same method of an interface follow one another; then comes one without code, which holds the method's number. */
typedef struct {
    const void *code;
    int32_t interface_or_number;
} dispatch_cell;

typedef struct {
    uint16_t interface;
    uint16_t number;
    uint16_t method;
} dispatch_entry;

typedef struct {
    uint16_t count;
    uint16_t other_counts[3]; /* of default and static methods, which no class here has */
    dispatch_entry entries[];
} dispatch_map;

/* Entries of these tables are distances from themselves. */
static const void *target(const void *entry) {
    return (const uint8_t *)entry + *(const int32_t *)entry;
}

static const void *find(const method_table *type, const method_table *interface, int32_t number) {
    for (const method_table *declaring = type; declaring != 0; declaring = declaring->base_type) {
        if ((declaring->flags & HAS_DISPATCH_MAP) == 0) {
            continue;
        }

        const void *const *interfaces = declaring->entries + declaring->method_count;
        const void *const *rest = interfaces + declaring->interface_count;
        const dispatch_map *map = target(rest + DISPATCH_MAP);
        for (const dispatch_entry *entry = map->entries; entry < map->entries + map->count; entry++) {
            if (entry->number != number || interfaces[entry->interface] != interface) {
                continue;
            }

            if (entry->method < declaring->method_count) {
                return type->entries[entry->method];
            }

            const int32_t *final_methods = target(rest + FINAL_METHODS);
            return target(final_methods + (entry->method - declaring->method_count));
        }
    }

    return 0;
}

/* RhpInitialDynamicInterfaceDispatch calls this and goes on to what it returns. */
const void *interface_method(const object *receiver, const dispatch_cell *cell) {
    const dispatch_cell *end = cell;
    while (end->code != 0) {
        end++;
    }

    const int32_t *distance = &cell->interface_or_number;
    if ((*distance & INTERFACE_IS_RELATIVE) == INTERFACE_IS_RELATIVE) {
        const void *interface = (const uint8_t *)distance + (*distance - INTERFACE_IS_RELATIVE);
        const void *method = find(receiver->type, interface, end->interface_or_number);
        if (method != 0) {
            return method;
        }
    }

    device_stop("a call through an interface that the object doesn't have", DEVICE_STOPPED);
}
