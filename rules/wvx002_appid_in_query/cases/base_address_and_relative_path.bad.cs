public class WavixClient
{
    private readonly HttpClient _http = new HttpClient { BaseAddress = new Uri("https://api.wavix.com") };
    private readonly string _apiKey;

    public Task<string> Profile() => _http.GetStringAsync("/v1/profile?appid=" + _apiKey);
#                                                                      ^^^^^ WVX002
}
