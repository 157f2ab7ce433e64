#!/usr/bin/env python3
"""Write the losses of a linear layer that PyTorch trains with RMSprop.

Runs with Debian's python3-torch (1.13): torch.nn.Linear, mse_loss and
torch.optim.RMSprop as they are. Loss and gradient are sums, and PyTorch adds
their terms in an order of its own that depends on the build, so the last bits
do too. Floats are stored as the hexadecimal bits of the IEEE value.
"""
import json, os, sys
os.environ.setdefault("ATEN_CPU_CAPABILITY", "default")
import numpy as np
import torch

INPUTS = [[1, 0.5, -1], [2, -1, 0.5], [-1, 1, 2], [0.5, 2, 1], [-2, 0.5, 1],
          [1, -2, -0.5], [-0.5, -1, 1], [0.25, 1, -2], [2, 1, -1], [-1, -0.5, 0.25]]
TARGETS = [[2.5, -1], [0.375, 2.25], [1.5, 0.125], [3.25, -0.75], [-1.125, -2.5],
           [-0.625, 3], [-1.75, 0.5], [2, -1.875], [4.125, 0.25], [-1.25, -0.375]]
WEIGHTS = [[0.5, -0.25, 0.125], [-0.375, 0.25, 0.5]]
BIASES = [0.125, -0.25]
STEPS = 300


def bits(values):
    return " ".join("%08x" % int(v) for v in np.asarray(values, np.float32).ravel().view(np.uint32))


def main():
    torch.set_num_threads(1)
    model = torch.nn.Linear(3, 2)
    with torch.no_grad():
        model.weight.copy_(torch.tensor(WEIGHTS))
        model.bias.copy_(torch.tensor(BIASES))
    inputs, targets = torch.tensor(INPUTS), torch.tensor(TARGETS)
    optimizer = torch.optim.RMSprop(model.parameters(), lr=0.01, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False)
    losses = []
    for _ in range(STEPS):
        optimizer.zero_grad()
        loss = torch.nn.functional.mse_loss(model(inputs), targets)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    out = dict(source="PyTorch " + torch.__version__ + ", ATEN_CPU_CAPABILITY=default",
               inputs=bits(INPUTS), targets=bits(TARGETS), initial=bits(WEIGHTS) + " " + bits(BIASES), losses=bits(losses),
               parameters=bits(model.weight.detach()) + " " + bits(model.bias.detach()))
    with open(sys.argv[1], "w") as f:
        json.dump(out, f, indent=0)
        f.write("\n")


main()
