using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Footprint;

namespace RmsProp.Embedded.Tests.Proofs;

/// <summary>Executes static methods of ints, and counts the instructions.</summary>
internal sealed class CountingInterpreter
{
    private int count;

    public static int Execute(MethodDefinition method)
    {
        var interpreter = new CountingInterpreter();
        interpreter.Call(method, []);
        return interpreter.count;
    }

    private int Call(MethodDefinition method, int[] arguments)
    {
        int[] locals = new int[method.Body.Variables.Count];
        Stack<int> stack = [];
        Instruction instruction = method.Body.Instructions[0];
        while (true)
        {
            count++;
            Instruction next = instruction.Next;
            Code code = instruction.OpCode.Code;
            if (Locals.Constant(instruction) is { } constant)
            {
                stack.Push(constant);
            }
            else if (Locals.Loaded(instruction) is { } loaded)
            {
                stack.Push(locals[loaded]);
            }
            else if (Locals.Stored(instruction) is { } stored)
            {
                locals[stored] = stack.Pop();
            }
            else if (code is >= Code.Ldarg_0 and <= Code.Ldarg_3)
            {
                stack.Push(arguments[code - Code.Ldarg_0]);
            }
            else if (instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch)
            {
                next = IsTaken(code, stack) ? (Instruction)instruction.Operand : next;
            }
            else
            {
                switch (code)
                {
                    case Code.Nop:
                        break;
                    case Code.Ldsfld:
                        stack.Push(1);
                        break;
                    case Code.Ret:
                        return stack.Count > 0 ? stack.Pop() : 0;
                    case Code.Call:
                        var called = (MethodDefinition)instruction.Operand;
                        int[] passed = [.. called.Parameters.Select(_ => stack.Pop())];
                        stack.Push(Call(called, passed));
                        break;
                    default:
                        (int second, int first) = (stack.Pop(), stack.Pop());
                        stack.Push(Compute(code, first, second));
                        break;
                }
            }

            instruction = next;
        }
    }

    private static int Compute(Code code, int first, int second) => code switch
    {
        Code.Add => first + second,
        Code.Sub => first - second,
        Code.Clt => first < second ? 1 : 0,
        Code.Cgt => first > second ? 1 : 0,
        Code.Cgt_Un => (uint)first > (uint)second ? 1 : 0,
        Code.Ceq => first == second ? 1 : 0,
        _ => throw new NotSupportedException(code.ToString()),
    };

    private static bool IsTaken(Code code, Stack<int> stack)
    {
        if (code is Code.Br or Code.Br_S)
        {
            return true;
        }

        int second = stack.Pop();
        return code switch
        {
            Code.Brtrue or Code.Brtrue_S => second != 0,
            Code.Brfalse or Code.Brfalse_S => second == 0,
            Code.Blt or Code.Blt_S => stack.Pop() < second,
            Code.Ble or Code.Ble_S => stack.Pop() <= second,
            Code.Bgt or Code.Bgt_S => stack.Pop() > second,
            Code.Bge or Code.Bge_S => stack.Pop() >= second,
            Code.Beq or Code.Beq_S => stack.Pop() == second,
            Code.Bne_Un or Code.Bne_Un_S => stack.Pop() != second,
            _ => throw new NotSupportedException(code.ToString()),
        };
    }
}
