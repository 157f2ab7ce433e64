// FANN's incremental training of 64 inputs, 16 units and 10 outputs, all with its sigmoid.
#include <fann.h>

static struct fann *network;

void start(void)
{
    network = fann_create_standard(3, 64, 16, 10);
    fann_set_training_algorithm(network, FANN_TRAIN_INCREMENTAL);
    fann_randomize_weights(network, -0.1f, 0.1f);
}

void train(float *input, int label)
{
    float target[10] = { 0 };
    target[label] = 1.0f;
    fann_train(network, input, target);
}
