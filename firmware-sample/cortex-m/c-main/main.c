/* A firmware in C that calls a trainer written in C#: learns that a temperature is twice the reading less one, and prints the bits of what it learnt. */
#include "device.h"
#include "rmsprop_thermistor.h"

static void print_bits(float value) {
    union {
        float value;
        uint32_t bits;
    } number = {value};
    device_write(' ');
    for (int shift = 28; shift >= 0; shift -= 4) {
        device_write((uint8_t)"0123456789abcdef"[number.bits >> shift & 15]);
    }
}

int main(void) {
    static rmsprop_thermistor model;
    static rmsprop_thermistor_optimizer_state state;
    rmsprop_thermistor_gradient gradient;

    for (int i = 0; i < 1000; i++) {
        float raw = 0.125f * (float)(i % 16);
        rmsprop_thermistor_zero_gradient(&gradient);
        rmsprop_thermistor_add_squared_error_gradient(&model, raw, 2.0f * raw - 1.0f, &gradient);
        if (!rmsprop_thermistor_step(&model, &gradient, &state)) {
            return 1;
        }
    }

    const char *name = "RESULT";
    while (*name != 0) {
        device_write((uint8_t)*name++);
    }

    print_bits(model.Gain);
    print_bits(model.Offset);
    device_write('\n');
    return 0;
}
