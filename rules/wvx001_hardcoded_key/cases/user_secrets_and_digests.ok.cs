public class WavixOptions
{
    public const string SectionName = "WavixApiConfigurationSection";
    public string ApiKey { get; set; } = "YOUR_API_KEY";
    public string ApiKeyHash { get; set; } = "@sha256@";
    public Guid WavixCallId = Guid.Parse("@uuid@");
    public string FromVault = Environment.GetEnvironmentVariable("WAVIX_API_KEY");
}

public class StripeOptions
{
    public string ApiKey { get; set; } = "@base62@";
}
