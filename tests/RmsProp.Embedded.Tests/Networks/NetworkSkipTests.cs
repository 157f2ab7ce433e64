using System;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>
/// With plain options the loops of a dense layer leave the row of weights alone whose input is 0, and the square averages are only multiplied by Alpha. That the bits are those of the full
/// update is what <see cref="NetworkOptionTests"/> finds, which has such inputs; here it is seen that the row is left out.
/// </summary>
public sealed class NetworkSkipTests
{
    [Theory]
    [InlineData("Unroll = 0", true)]
    [InlineData("Unroll = 0, Maximize = true, MaxStep = 1", true)]
    [InlineData("Unroll = 0, EpsilonPlacement = EpsilonPlacement.InsideSquareRoot", true)]
    [InlineData("Unroll = 0, Momentum = 0.9", false)]
    [InlineData("Unroll = 0, WeightDecay = 0.1", false)]
    [InlineData("Unroll = 0, DecoupledWeightDecay = 0.1", false)]
    [InlineData("", false)]
    public void AZeroInputLeavesItsRowAlone(string options, bool isSkipped)
    {
        using NetworkProject project = new(new NetworkSource(4, Loss.MeanSquaredError, "Dense(3)") { Options = options });
        INetworkDriver driver = project.Start();
        driver.Initialize(1);
        float[] average = driver.State[0];
        Array.Fill(average, 0.5f);

        // The root of this average is NaN, which the update would put into the weight.
        Array.Fill(average, -0.5f, 3, 3);
        float[] before = [.. driver.Layers[0]];

        driver.Train([1f, 0f, -2f, 0.5f], [1f, 2f, 3f]);

        Assert.Equal(isSkipped, driver.Layers[0][3..6].SequenceEqual(before[3..6]));
        Assert.All(driver.Layers[0].Zip(before).Where((_, index) => index is < 3 or >= 6), pair => Assert.NotEqual(pair.First, pair.Second));
        if (isSkipped)
        {
            Assert.All(average[3..6], value => Assert.Equal(0.99f * -0.5f, value));
        }
    }
}
