class Local
{
    // Production is https://api.wavix.com.
    async Task Run()
    {
        var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (m, c, ch, e) => true };
        var client = new HttpClient(handler) { BaseAddress = new Uri("https://localhost:8443") };
        await client.GetStringAsync("/health");
    }
}
