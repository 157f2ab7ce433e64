// The plain step, as C programmers write it: operations in the order of the formula. Compiled by the measurement itself, with several options.
#include <math.h>
#include <stdint.h>
#include <string.h>

void rmsprop_step(float *restrict w, const float *restrict g, float *restrict s, intptr_t n)
{
    for (intptr_t i = 0; i < n; i++) {
        s[i] = 0.99f * s[i] + 0.01f * g[i] * g[i];
        w[i] = w[i] - 0.01f * g[i] / (sqrtf(s[i]) + 1e-8f);
    }
}

// The same test as the generated code's: it looks at the bits, since -ffast-math would leave out a test for NaN.
static int accepts(const float *restrict g, intptr_t n)
{
    uint32_t refused = 0;
    for (intptr_t i = 0; i < n; i++) {
        uint32_t bits;
        memcpy(&bits, &g[i], sizeof bits);
        refused |= (bits & 0x7FFFFFFFu) >= 0x5E800000u;
    }
    return !refused;
}

void rmsprop_step_checked(float *restrict w, const float *restrict g, float *restrict s, intptr_t n)
{
    if (accepts(g, n)) {
        rmsprop_step(w, g, s, n);
    }
}
