using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Program.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Reading that may turn out to have been in vain.</summary>
internal sealed partial class LossContext
{
    /// <summary>Starts to read something that may have to be read in another way.</summary>
    public Attempt Begin() => new(this);

    /// <summary>Remembers how things stood, but for <see cref="State"/>, of which a reader changes a fork.</summary>
    internal sealed class Attempt
    {
        private readonly LossContext context;
        private readonly Dictionary<Variable, string> variables;
        private readonly HashSet<(string Id, Location Location)> reported;
        private readonly Activity activity;
        private readonly bool hadFailed;
        private readonly int nameCount;
        private readonly int errorCount;
        private readonly int warningCount;
        private readonly int lastId;
        private readonly int statementCount;
        private readonly int roundCount;

        public Attempt(LossContext context)
        {
            this.context = context;
            variables = new Dictionary<Variable, string>(context.variables);
            reported = new HashSet<(string Id, Location Location)>(context.reported);
            activity = context.Activity.Fork();
            hadFailed = context.HasFailed;
            nameCount = context.Names.Count;
            errorCount = context.Errors.Count;
            warningCount = context.DeviceWarnings.Count;
            lastId = context.lastId;
            statementCount = context.statementCount;
            roundCount = context.roundCount;
            context.HasFailed = false;
        }

        /// <summary>The first error that was reported since.</summary>
        public Diagnostic? FirstError => context.Errors.Count > errorCount ? context.Errors[errorCount] : null;

        public void Keep() => context.HasFailed |= hadFailed;

        /// <summary>As if nothing had been read, nor reported.</summary>
        public void Undo()
        {
            context.variables = variables;
            context.reported = reported;
            context.Activity = activity;
            context.HasFailed = hadFailed;
            context.Names.Release(nameCount);
            context.Errors.RemoveRange(errorCount, context.Errors.Count - errorCount);
            context.DeviceWarnings.RemoveRange(warningCount, context.DeviceWarnings.Count - warningCount);
            context.lastId = lastId;
            context.statementCount = statementCount;
            context.roundCount = roundCount;
        }
    }
}
