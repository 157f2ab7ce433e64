using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Parsing.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Networks;

/// <summary>Reads what makes an annotated struct a network: its attribute, and its fields one by one as layers.</summary>
internal sealed class NetworkParser
{
    private readonly INamedTypeSymbol owner;
    private readonly List<Diagnostic> errors;
    private readonly CancellationToken cancellation;
    private readonly AttributeArguments arguments;
    private readonly OptionReader reader;
    private readonly List<Layer> layers = [];
    private readonly int inputs;
    private readonly int channels;
    private bool isComplete = true;
    private AttributeArguments? lastLayer;

    private NetworkParser(INamedTypeSymbol owner, AttributeData attribute, List<Diagnostic> errors, CancellationToken cancellation)
    {
        this.owner = owner;
        this.errors = errors;
        this.cancellation = cancellation;
        arguments = new AttributeArguments(attribute, cancellation);
        reader = new OptionReader(owner.Name, arguments, errors);
        var shape = new ShapeReader(owner.Name, arguments, errors);
        inputs = shape.Named(MetadataNames.Inputs, fallback: 0, least: 1);
        channels = shape.Named(MetadataNames.Channels, fallback: 1, least: 1);
        isComplete = !shape.HasFailed;
        if (isComplete && inputs % channels != 0)
        {
            shape.ReportMismatch(
                MetadataNames.Channels,
                $"{WholeNumber.Text(inputs)} inputs can't be divided among {WholeNumber.Text(channels)} channels",
                "Inputs counts the values of all channels together");
            isComplete = false;
        }
    }

    /// <summary>The parser of a network; null for another struct.</summary>
    public static NetworkParser? Find(INamedTypeSymbol owner, List<Diagnostic> errors, CancellationToken cancellation) =>
        FieldTypes.Attribute(owner, MetadataNames.NetworkAttribute) is { } attribute ? new NetworkParser(owner, attribute, errors, cancellation) : null;

    /// <summary>Reads a field as the next layer.</summary>
    public ParameterField? ParseLayer(IFieldSymbol field, string name, ParameterOptions options, ParameterGroup? group, Location location)
    {
        AttributeData[] attributes = field.GetAttributes().Where(LayerParser.IsLayer).ToArray();
        bool isArray = FieldTypes.IsArray(field.Type, out ScalarType type) && type == ScalarType.Float;
        if (attributes.Length != 1 || !isArray)
        {
            string fault = !isArray ? $"is of type '{FieldTypes.Display(field.Type)}'" : attributes.Length == 0 ? "is no layer" : "is two layers at once";
            errors.Add(Diagnostic.Create(NetworkDescriptors.NoLayer, location, field.Name, owner.Name, fault));
            isComplete = false;
            return null;
        }

        // Behind a layer with an error, every shape would be one.
        lastLayer = new AttributeArguments(attributes[0], cancellation);
        Layer? layer = isComplete ? new LayerParser(field.Name, name, attributes[0], lastLayer, errors).Parse(Shape) : null;
        if (layer is null || !options.HasLength(layer.Length, ShapeText.Of(layer)))
        {
            isComplete = false;
            return null;
        }

        layers.Add(layer);
        return new ParameterField.Leaf(name, ScalarType.Float, layer.Length, group?.Numbers, options.Range(ScalarType.Float));
    }

    /// <summary>The network; null, and an error, where something doesn't fit together.</summary>
    public Network? Finish(TrainingOptions options)
    {
        var loss = reader.Member(MetadataNames.Loss, NetworkLoss.MeanSquaredError);
        var initialization = reader.Member(MetadataNames.Initialization, Initialization.FanIn);
        bool hasMiniBatch = reader.Boolean(MetadataNames.MiniBatch, fallback: false);
        if (!isComplete || layers.Count == 0)
        {
            return null;
        }

        int before = errors.Count;
        var network = new Network(inputs, channels, loss, initialization, hasMiniBatch, new EquatableArray<Layer>(layers));
        if (network.HasLogits && network.Last.Activation != Activation.Identity)
        {
            errors.Add(Diagnostic.Create(
                NetworkDescriptors.ActivatedLogits, lastLayer!.Location(MetadataNames.Activation), loss, network.Last.Field.TrimStart('@'), network.Last.Activation));
        }

        Report(
            MetadataNames.Loss,
            loss == NetworkLoss.SoftmaxCrossEntropy && network.Outputs == 1,
            "The softmax of a single output is always 1, so nothing could be learnt. Use BinaryCrossEntropy, or more units.");
        Report(
            MetadataNames.MiniBatch,
            hasMiniBatch && options.AccumulateSteps > 1,
            "MiniBatch averages the samples up to each Apply, and AccumulateSteps would count them too. Remove one of the two.");
        Report(
            MetadataNames.Loss,
            LossParser.Find(owner).Any(),
            $"'{owner.Name}' is a network, which has a loss of its own. Remove [Loss] from its methods, or [Network] from the struct.");
        return errors.Count == before ? network : null;
    }

    /// <summary>Whether a layer, or the network itself, has an error.</summary>
    public bool HasFailed => !isComplete;

    /// <summary>The values that the next layer sees, and the channels that they belong to.</summary>
    private (int Values, int Channels) Shape => layers.Count == 0 ? (inputs, channels) : (layers[layers.Count - 1].Outputs, layers[layers.Count - 1].Units);

    private void Report(string argument, bool isConflict, string message)
    {
        if (isConflict)
        {
            errors.Add(Diagnostic.Create(NetworkDescriptors.Conflict, arguments.Location(argument), message));
        }
    }
}
