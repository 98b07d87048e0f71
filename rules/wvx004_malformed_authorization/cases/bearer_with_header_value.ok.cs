class Client
{
    async Task First(HttpClient http, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "https://api.wavix.com/v1/profile");
        request.Headers.Add("Authorization", $"Bearer {key}");
        await http.SendAsync(request);
        var other = new HttpRequestMessage(HttpMethod.Get, "https://hooks.example.org/in");
        other.Headers.Add("X-API-Key", key);
        await http.SendAsync(other);
    }
}
