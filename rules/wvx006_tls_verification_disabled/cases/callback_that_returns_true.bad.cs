class Insecure
{
    async Task Run(string key)
    {
        var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (message, cert, chain, errors) => true,
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX006
        };
        var client = new HttpClient(handler) { BaseAddress = new Uri("https://api.wavix.com") };
        await client.GetStringAsync("/v1/profile");
    }
}
