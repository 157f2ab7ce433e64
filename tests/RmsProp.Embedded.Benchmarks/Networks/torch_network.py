"""Times a training step of a network in PyTorch. Arguments: sizes of batches. Prints a line for each: the size, and nanoseconds per sample."""
import statistics
import sys
import time

import torch

torch.set_num_threads(1)
for batch in map(int, sys.argv[1:]):
    model = torch.nn.Sequential(torch.nn.Linear(64, 16), torch.nn.ReLU(), torch.nn.Linear(16, 10))
    optimizer = torch.optim.RMSprop(model.parameters(), lr=0.001, alpha=0.99, eps=1e-8)
    loss = torch.nn.CrossEntropyLoss()
    inputs = torch.rand(batch, 64)
    labels = torch.randint(10, (batch,))

    def step():
        optimizer.zero_grad()
        loss(model(inputs), labels).backward()
        optimizer.step()

    for _ in range(200):
        step()
    rounds = []
    for _ in range(15):
        start = time.perf_counter_ns()
        for _ in range(200):
            step()
        rounds.append((time.perf_counter_ns() - start) / 200 / batch)
    print(batch, statistics.median(rounds), torch.__version__)
