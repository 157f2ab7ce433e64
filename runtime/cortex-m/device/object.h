/* Objects and their method tables, as the compiler lays them out. */
#ifndef RMSPROP_OBJECT_H
#define RMSPROP_OBJECT_H

#include <stdint.h>

typedef struct method_table {
    uint16_t element_size; /* of an array */
    uint16_t flags;
    uint32_t base_size; /* of an object, or of an array without its elements */
    const struct method_table *base_type;
    uint16_t method_count;
    uint16_t interface_count;
    uint32_t hash;
    const void *entries[]; /* virtual methods, interfaces, and what flags tell of */
} method_table;

/* As references to it see it. The word ahead of it, part of the base size, is for locks that don't exist here. */
typedef struct {
    const method_table *type;
    uint32_t length; /* of an array */
} object;

#endif
