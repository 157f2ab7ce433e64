using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using RmsProp.Embedded.CortexM;

namespace RmsProp.Embedded.Tests.CortexM.StepCost;

/// <summary>Measures steps on the M4 of QEMU, which counts instructions exactly.</summary>
internal static class StepBench
{
    private const int Calls = 4000;

    private static readonly Tool Names = new("arm-none-eabi-nm", "Debian package gcc-arm-none-eabi");

    public static IReadOnlyList<StepMeasurement> Run()
    {
        using var project = new FirmwareProject(StepVariant.All.SelectMany(variant => new[] { variant.CSharp, variant.Firmware })) { ArenaSize = 4096 };
        string steps = Write("steps.c", Steps);
        string[] sameBits = ["-fno-math-errno", "-ffp-contract=off"];
        string same = Compile("same", sameBits);
        string apart = Compile("apart", [.. sameBits, "-DCHECK=__attribute__((noinline))"]);
        string fast = Compile("fast", "-ffast-math");
        Image image = project.BuildProgram("m4", Write("main.c", Main), same, apart, fast);

        ToolResult run = Image.Run(image.File, image.Board);
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException($"the benchmark ended with {run.ExitCode}:\n{run.Output}");
        }

        Dictionary<string, int> sizes = Sizes(image.File);
        return [.. run.Output.TrimEnd('\n').Split('\n').Zip(StepVariant.All, (line, variant) => Parse(line, variant, sizes, SizeOf(project, variant)))];

        string Write(string name, string text)
        {
            string file = Path.Combine(project.Folder, name);
            File.WriteAllText(file, text);
            return file;
        }

        string Compile(string suffix, params string[] options)
        {
            string file = Path.Combine(project.Folder, suffix + ".o");
            Tool.Gcc.RunOrFail(
                [.. Board.Find("m4").CompilerOptions, "-O3", .. options, "-ffreestanding", $"-DSUFFIX=_{suffix}", "-c", steps, "-o", file]);
            return file;
        }
    }

    private static StepMeasurement Parse(string line, StepVariant variant, Dictionary<string, int> sizes, SizeTable firmware)
    {
        int[] numbers = [.. line.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        StepCost same = Cost(1, variant.Name + "_same", $"check_{variant.Name}_same");
        StepCost apart = Cost(2, variant.Name + "_apart", $"check_{variant.Name}_apart");
        return new StepMeasurement(
            variant,
            Cost(0, SymbolOf(variant)),

            // Out of line or not: gcc may decide so itself. Many gradients are checked faster in a function of their own, from where gcc can't keep them for the update, on the stack.
            apart.Instructions < same.Instructions ? apart : same,
            Cost(3, variant.Name + "_fast", $"check_{variant.Name}_fast"),
            numbers[4] == 1,
            firmware);

        StepCost Cost(int column, params string[] functions) =>
            new(numbers[column] / (double)Calls, functions.Sum(function => Size(sizes, function)));
    }

    private static SizeTable SizeOf(FirmwareProject project, StepVariant variant) => project.BuildFirmware("m4", variant.Name + "Firmware").Sizes;

    // gcc may add a suffix to what it specialises.
    private static int Size(Dictionary<string, int> sizes, string function) =>
        sizes.Where(size => size.Key == function || size.Key.StartsWith(function + ".", StringComparison.Ordinal)).Sum(size => size.Value);

    /// <summary>The bytes of each function in an image.</summary>
    private static Dictionary<string, int> Sizes(string image) => Names.RunOrFail(["--print-size", "--defined-only", image])
        .Split('\n')
        .Select(line => line.Split(' '))
        .Where(parts => parts.Length == 4)
        .GroupBy(parts => parts[3])
        .ToDictionary(parts => parts.Key, parts => int.Parse(parts.First()[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static string SymbolOf(StepVariant variant) =>
        variant.IsArray ? $"App_{variant.Name}__Step" : $"rmsprop_{variant.Name.Replace("Fields", "fields").Replace("Ignore", "_ignore").Replace("Reject", "_reject")}_step";

    private static string Steps => $$"""
        #include <stdbool.h>
        #include <stdint.h>
        #define JOIN2(a, b) a##b
        #define JOIN(a, b) JOIN2(a, b)
        #define STEP(name) JOIN(name, SUFFIX)
        #ifndef CHECK
        #define CHECK inline
        #endif
        #define UPDATE(w, g, s) do { \
            float x = g; \
            float v = 0.99f * s + 0.01f * x * x; \
            s = v; \
            w = w + -0.001f * x / (__builtin_sqrtf(v) + 1e-8f); \
        } while (0)

        {{string.Join("\n\n", StepVariant.All.Select(variant => variant.C))}}

        """;

    private static string Main => $$"""
        #include <stdbool.h>
        #include <stdint.h>
        #include "device.h"

        #define SYST_CSR (*(volatile uint32_t *)0xE000E010)
        #define SYST_RVR (*(volatile uint32_t *)0xE000E014)
        #define SYST_CVR (*(volatile uint32_t *)0xE000E018)

        /* The timer counts a 25 MHz clock; an instruction takes 1 ns. */
        enum { INSTRUCTIONS_PER_TICK = 40, CALLS = {{Calls}}, MOST = 256 };

        typedef bool (*step)(void *, const void *, void *);
        typedef struct { const void *type; int32_t length; float values[MOST]; } array;
        typedef union { float fields[MOST + 1]; array *references[2]; } block;

        static array arrays[3];
        static block w, g, s;

        static float *prepare(block *to, array *values, int reference, int count, float start) {
            for (int i = 0; i <= MOST; i++) to->fields[i] = 0.0f;
            values->length = count;
            if (reference >= 0) to->references[reference] = values;
            float *from = reference >= 0 ? values->values : to->fields;
            for (int i = 0; i < MOST; i++) from[i] = i < count ? start * (float)i : 0.0f;
            return from;
        }

        static bool nothing(void *a, const void *b, void *c) { (void)a; (void)b; (void)c; return true; }

        static uint32_t ticks(step call) {
            SYST_RVR = 0xffffff;
            SYST_CVR = 0;
            SYST_CSR = 5;
            uint32_t from = SYST_CVR;
            for (int i = 0; i < CALLS; i++) call(&w, &g, &s);
            return (from - SYST_CVR) & 0xffffff;
        }

        /* 100 steps towards 1, then the bits of parameters and square averages as one number. */
        static uint32_t train(step call, bool is_array, bool rejects, int count) {
            float *parameters = prepare(&w, &arrays[0], is_array ? 0 : -1, count, 0.125f);
            float *gradient = prepare(&g, &arrays[1], is_array ? 0 : -1, count, 0.0f);
            float *square_average = prepare(&s, &arrays[2], is_array ? rejects : -1, count, 0.0f);
            for (int k = 0; k < 100; k++) {
                for (int i = 0; i < count; i++) gradient[i] = parameters[i] - 1.0f;
                if (!call(&w, &g, &s)) device_stop("a step was rejected", 1);
            }
            uint32_t hash = 2166136261u;
            for (int i = 0; i < count; i++) {
                hash = (hash ^ *(uint32_t *)&parameters[i]) * 16777619u;
                hash = (hash ^ *(uint32_t *)&square_average[i]) * 16777619u;
            }
            return hash;
        }

        static void print(int32_t number, char end) {
            char digits[12];
            int first = sizeof digits;
            do digits[--first] = (char)('0' + number % 10); while ((number /= 10) != 0);
            while (first < (int)sizeof digits) device_write((uint8_t)digits[first++]);
            device_write((uint8_t)end);
        }

        static int32_t instructions(step call, uint32_t without) { return (int32_t)(ticks(call) - without) * INSTRUCTIONS_PER_TICK; }

        static void measure(step managed, step same, step apart, step fast, bool is_array, bool rejects, int count) {
            uint32_t without = ticks(nothing);
            uint32_t bits = train(managed, is_array, rejects, count);
            bool equal = bits == train(same, is_array, rejects, count) && bits == train(apart, is_array, rejects, count);
            print(instructions(managed, without), ' ');
            print(instructions(same, without), ' ');
            print(instructions(apart, without), ' ');
            print(instructions(fast, without), ' ');
            print(equal, '\n');
        }

        {{string.Concat(StepVariant.All.Select(variant => $"bool {SymbolOf(variant)}(), {variant.Name}_same(), {variant.Name}_apart(), {variant.Name}_fast();\n"))}}

        int main(void) {
        {{string.Concat(StepVariant.All.Select(variant =>
            $"    measure((step){SymbolOf(variant)}, (step){variant.Name}_same, (step){variant.Name}_apart, (step){variant.Name}_fast, {(variant.IsArray ? "true" : "false")}, {(variant.Rejects ? "true" : "false")}, {variant.Count});\n"))}}
            return 0;
        }

        """;
}
