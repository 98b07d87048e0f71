public class WavixClient
{
    private readonly HttpClient _http;

    public WavixClient(HttpClient http, string apiKey)
    {
        _http = http;
        _http.BaseAddress = new Uri("https://api.wavix.com/");
        _http.DefaultRequestHeaders.Add("X-API-Key", apiKey);
#                                        ^^^^^^^^^ WVX004
    }

    public async Task Second(string apiKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.wavix.com/v1/profile");
        request.Headers.TryAddWithoutValidation("Authorization", apiKey);
#                                                                ^^^^^^ WVX004
        await _http.SendAsync(request);
    }

    public async Task Third(string apiKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "https://api.wavix.com/v1/profile")
        {
            Headers = { { "Authorization", $"Token {apiKey}" } },
#                                          ^^^^^^^^^^^^^^^^^ WVX004
        };
        await _http.SendAsync(request);
    }
}
