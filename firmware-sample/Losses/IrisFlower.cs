namespace FirmwareSample.Losses;

/// <summary>A flower.</summary>
/// <param name="Features">Length and width of its sepals and petals, in standard deviations from the mean.</param>
/// <param name="IsVirginica">Virginica rather than versicolor.</param>
internal sealed record IrisFlower(float[] Features, bool IsVirginica);
