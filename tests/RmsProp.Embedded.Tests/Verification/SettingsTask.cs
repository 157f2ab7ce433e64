using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace VerifyTests;

/// <summary>A verification that starts when it is awaited, so that settings can be chained before.</summary>
public sealed class SettingsTask
{
    private readonly Func<string, Task> _verify;
    private string _parameters = "";
    private Task? _task;

    internal SettingsTask(Func<string, Task> verify) => _verify = verify;

    /// <summary>Tells the cases of a theory apart: <c>{TestClass}.{TestMethod}_{parametersText}.verified.{extension}</c>.</summary>
    public SettingsTask UseTextForParameters(string parametersText)
    {
        _parameters = "_" + parametersText;
        return this;
    }

    /// <summary>Starts the verification, once.</summary>
    public Task ToTask() => _task ??= _verify(_parameters);

    /// <summary>Makes the verification awaitable.</summary>
    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    /// <summary>Lets a test return the verification.</summary>
    public static implicit operator Task(SettingsTask settingsTask) => settingsTask.ToTask();
}
