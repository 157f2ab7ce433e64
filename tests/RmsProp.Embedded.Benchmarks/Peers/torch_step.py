"""Times torch.optim.RMSprop. Arguments: numbers of parameters. Prints a line for each: the number, and the median of nanoseconds per step."""
import statistics
import sys
import time

import torch

torch.set_num_threads(1)
for count in map(int, sys.argv[1:]):
    parameter = torch.nn.Parameter(torch.rand(count))
    parameter.grad = torch.rand(count) - 0.5
    optimizer = torch.optim.RMSprop([parameter], lr=0.01, alpha=0.99, eps=1e-8)
    steps = max(3, min(2000, 20_000_000 // (count + 10_000)))
    for _ in range(steps):
        optimizer.step()
    rounds = []
    for _ in range(15):
        start = time.perf_counter_ns()
        for _ in range(steps):
            optimizer.step()
        rounds.append((time.perf_counter_ns() - start) / steps)
    print(count, statistics.median(rounds), torch.__version__)
