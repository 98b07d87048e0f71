class Sender
{
    async Task Send(string wavixApiKey)
    {
        var url = $"https://api.wavix.com/v2/messages?appid={wavixApiKey}";
#                                                     ^^^^^ WVX002
#                                        ^^^^^^^^^^^^ WVX201
        _logger.LogInformation("Calling {Url}", url);
#                                               ^^^ WVX007
        Console.WriteLine(wavixApiKey);
#                         ^^^^^^^^^^^ WVX007
        throw new HttpRequestException($"No answer from {url}");
#                                                        ^^^ WVX007
    }
}
