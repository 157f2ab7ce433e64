using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;

namespace RmsProp.Embedded.Tests.Diagnostics;

/// <summary>A source with expected diagnostics written into it: <c>{|RMSP012:Alpha = 1.5|}</c>. Markers may be nested.</summary>
/// <param name="Text">The source without the markers.</param>
/// <param name="Markers">The markers in order of their ends.</param>
internal sealed record MarkedSource(string Text, ImmutableArray<Marker> Markers)
{
    private const string Open = "{|";
    private const string Close = "|}";

    /// <summary>Takes the markers out of a source.</summary>
    /// <exception cref="FormatException">A marker is not closed, or not opened.</exception>
    public static MarkedSource Parse(string marked)
    {
        StringBuilder text = new();
        Stack<(string Id, int Start)> open = [];
        List<Marker> markers = [];
        for (int i = 0; i < marked.Length;)
        {
            if (string.CompareOrdinal(marked, i, Open, 0, Open.Length) == 0)
            {
                int colon = marked.IndexOf(':', i);
                open.Push((marked[(i + Open.Length)..colon], text.Length));
                i = colon + 1;
            }
            else if (string.CompareOrdinal(marked, i, Close, 0, Close.Length) == 0)
            {
                (string id, int start) = open.Count > 0 ? open.Pop() : throw new FormatException($"A {Close} has no {Open}.");
                markers.Add(new Marker(id, start, text.ToString(start, text.Length - start)));
                i += Close.Length;
            }
            else
            {
                text.Append(marked[i++]);
            }
        }

        return open.Count == 0 ? new MarkedSource(text.ToString(), [.. markers]) : throw new FormatException($"A {Open} has no {Close}.");
    }
}
