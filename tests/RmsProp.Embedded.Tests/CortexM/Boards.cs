using System.Linq;
using RmsProp.Embedded.CortexM;
using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>The cores that the project promises to run on.</summary>
internal static class Boards
{
    /// <summary>Their short names, one test case each.</summary>
    public static TheoryData<string> Cores { get; } = [.. Board.All.Select(board => board.ShortName)];
}
