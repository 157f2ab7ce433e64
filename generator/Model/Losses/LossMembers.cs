namespace RmsProp.Embedded.Generator.Model.Losses;

/// <summary>What the members are called that are generated from a loss.</summary>
internal static class LossMembers
{
    /// <summary>The method that adds the gradient of a loss of this name.</summary>
    public static string AddGradient(string loss) => $"Add{loss}Gradient";

    /// <summary>The methods, of the struct and of its trainer, that step along it.</summary>
    public static string Train(string loss) => $"Train{loss}";
}
