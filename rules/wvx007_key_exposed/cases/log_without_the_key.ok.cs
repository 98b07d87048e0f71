class Sender
{
    void Send(string wavixApiKey, string to)
    {
        _logger.LogInformation("Sending to {To} through https://api.wavix.com/v3/messages", to);
        Console.WriteLine($"key given: {wavixApiKey.Length > 0}");
        throw new InvalidOperationException("WAVIX_API_KEY is not set");
    }
}
