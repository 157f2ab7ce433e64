namespace RmsProp.Embedded.Tests.Budgets;

/// <summary>Makes an object of a compiled project.</summary>
public interface IFactory
{
    /// <summary>Makes one.</summary>
    object Make();
}
