using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator;
using Xunit;

namespace RmsProp.Embedded.Tests.Readme;

/// <summary>The table of diagnostics lists what the generator can report.</summary>
public sealed class ReadmeDiagnosticTests
{
    [Fact]
    public void TheTableListsEveryDiagnosticAndNoOther()
    {
        string[] descriptors =
        [
            .. typeof(RmsPropGenerator).Assembly.GetTypes()
                .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
                .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
                .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
                .OrderBy(each => each.Id)
                .Select(each => $"[{each.Id}](generator/Diagnostics/README.md#{each.Id.ToLowerInvariant()}) {each.Title}"),
        ];

        Assert.Equal(descriptors, ReadmePage.Table("Diagnostics").Select(row => string.Join(' ', row)));
    }
}
