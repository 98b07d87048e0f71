class Sender
{
    async Task Send(HttpClient client)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.wavix.com/v3/messages");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "@hex64@");
#                                                                                ^^^^^^^ WVX001
        await client.SendAsync(request);
    }
}
