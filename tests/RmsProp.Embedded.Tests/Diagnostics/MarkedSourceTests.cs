using System;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Diagnostics;

public sealed class MarkedSourceTests
{
    [Fact]
    public void MarkersAreTakenOutOfTheText()
    {
        MarkedSource source = MarkedSource.Parse("a {|X1:b {|X2:c|}|} d{|X3:|}");

        Assert.Equal("a b c d", source.Text);
        Assert.Equal([new Marker("X2", 4, "c"), new Marker("X1", 2, "b c"), new Marker("X3", 7, "")], source.Markers.AsEnumerable());
    }

    [Theory]
    [InlineData("a {|X1:b")]
    [InlineData("a b|}")]
    public void UnbalancedMarkersAreRefused(string marked) => Assert.Throws<FormatException>(() => MarkedSource.Parse(marked));
}
