public static class Endpoints
{
    public const string Wavix = "https://api.wavix.com";
    public const string Relay = "http://localhost:5000/wavix";
    public const string Docs = "http://docs.wavix.com";
    public const string Schema = "http://api.wavix.com.example.org/schema";
}
