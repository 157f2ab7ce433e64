using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>What building and running firmware needs of the machine.</summary>
internal static class CortexMTools
{
    /// <summary>The file of the compiler from IL to Thumb-2, as the project file pins it.</summary>
    public static string Compiler { get; } = typeof(CortexMTools).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "CortexMCompiler").Value!;

    /// <summary>What is missing here, as a reason to skip; null when nothing is.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <summary>What CMake projects need besides, as a reason to skip; null when nothing is missing.</summary>
    public static string? MissingCMake { get; } = IsOnPath("cmake") && IsOnPath("ninja")
        ? null
        : "cmake or ninja is missing: install the Debian packages cmake and ninja-build.";

    private static string? FindMissing()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
        {
            return "Firmware for Cortex-M is compiled on Linux on x64 only.";
        }

        if (!IsOnPath("arm-none-eabi-gcc"))
        {
            return "arm-none-eabi-gcc is missing: install the Debian package gcc-arm-none-eabi.";
        }

        return IsOnPath("qemu-system-arm") ? null : "qemu-system-arm is missing: install the Debian package qemu-system-arm.";
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
