public class WavixClient
{
    public WavixClient(HttpClient http, IConfiguration configuration)
    {
        http.BaseAddress = new Uri("https://api.wavix.com");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Wavix:ApiKey"]);
        var dict = new Dictionary<string, string> { ["appid"] = "570" };
    }
}
