// One training step of a network of 64 inputs, 16 units with ReLU and 10 logits, as C programmers write it, after the same formulas as the generated code.
#include <math.h>
#include <string.h>

enum { INPUTS = 64, HIDDEN = 16, OUTPUTS = 10 };

struct network {
    float w1[INPUTS][HIDDEN], b1[HIDDEN], w2[HIDDEN][OUTPUTS], b2[OUTPUTS];
};

static void forward(const struct network *restrict p, const float *restrict x, float *restrict h, float *restrict y)
{
    float z[HIDDEN];
    memcpy(z, p->b1, sizeof z);
    for (int i = 0; i < INPUTS; i++)
        for (int o = 0; o < HIDDEN; o++)
            z[o] += x[i] * p->w1[i][o];
    for (int o = 0; o < HIDDEN; o++)
        h[o] = z[o] < 0.0f ? 0.0f : z[o];
    memcpy(y, p->b2, sizeof p->b2);
    for (int i = 0; i < HIDDEN; i++)
        for (int o = 0; o < OUTPUTS; o++)
            y[o] += h[i] * p->w2[i][o];
}

// Replaces the logits by the deltas; returns the loss.
static float cross_entropy(float *restrict y, int label)
{
    float largest = y[0], total = 0.0f, aligned = 0.0f;
    for (int o = 1; o < OUTPUTS; o++)
        largest = largest < y[o] ? y[o] : largest;
    for (int o = 0; o < OUTPUTS; o++) {
        float logit = y[o] - largest;
        aligned += o == label ? logit : 0.0f;
        y[o] = expf(logit);
        total += y[o];
    }
    for (int o = 0; o < OUTPUTS; o++)
        y[o] = y[o] / total - (o == label ? 1.0f : 0.0f);
    return logf(total) - aligned;
}

static void backward(const struct network *restrict p, const float *restrict h, const float *restrict dy, float *restrict dh)
{
    for (int i = 0; i < HIDDEN; i++) {
        float sum = 0.0f;
        for (int o = 0; o < OUTPUTS; o++)
            sum += p->w2[i][o] * dy[o];
        dh[i] = 0.0f < h[i] ? sum : 0.0f;
    }
}

static inline void move(float *restrict w, float *restrict s, float g)
{
    *s = 0.99f * *s + 0.01f * g * g;
    *w = *w - 0.001f * g / (sqrtf(*s) + 1e-8f);
}

float train(struct network *restrict p, struct network *restrict s, const float *restrict x, int label)
{
    float h[HIDDEN], dh[HIDDEN], y[OUTPUTS];
    forward(p, x, h, y);
    float loss = cross_entropy(y, label);
    backward(p, h, y, dh);
    for (int i = 0; i < INPUTS; i++)
        for (int o = 0; o < HIDDEN; o++)
            move(&p->w1[i][o], &s->w1[i][o], x[i] * dh[o]);
    for (int o = 0; o < HIDDEN; o++)
        move(&p->b1[o], &s->b1[o], dh[o]);
    for (int i = 0; i < HIDDEN; i++)
        for (int o = 0; o < OUTPUTS; o++)
            move(&p->w2[i][o], &s->w2[i][o], h[i] * y[o]);
    for (int o = 0; o < OUTPUTS; o++)
        move(&p->b2[o], &s->b2[o], y[o]);
    return loss;
}

float accumulate(const struct network *restrict p, struct network *restrict g, const float *restrict x, int label)
{
    float h[HIDDEN], dh[HIDDEN], y[OUTPUTS];
    forward(p, x, h, y);
    float loss = cross_entropy(y, label);
    backward(p, h, y, dh);
    for (int i = 0; i < INPUTS; i++)
        for (int o = 0; o < HIDDEN; o++)
            g->w1[i][o] += x[i] * dh[o];
    for (int o = 0; o < HIDDEN; o++)
        g->b1[o] += dh[o];
    for (int i = 0; i < HIDDEN; i++)
        for (int o = 0; o < OUTPUTS; o++)
            g->w2[i][o] += h[i] * y[o];
    for (int o = 0; o < OUTPUTS; o++)
        g->b2[o] += y[o];
    return loss;
}

void apply(struct network *restrict p, struct network *restrict s, struct network *restrict g, int samples)
{
    float share = 1.0f / samples;
    float *w = (float *)p, *square = (float *)s, *gradient = (float *)g;
    for (int i = 0; i < (int)(sizeof *p / sizeof(float)); i++) {
        move(&w[i], &square[i], gradient[i] * share);
        gradient[i] = 0.0f;
    }
}
