namespace Company.Wavix
{
    public class WavixOptions
    {
        public string ApiKey { get; set; } = "@hex64@";
#                                             ^^^^^^^ WVX001
        private const string Token = "@base62@";
#                                     ^^^^^^^^ WVX001
        public static readonly string AppId = "@hex32@";
#                                              ^^^^^^^ WVX001
    }

    public static class Keys
    {
        public static string WavixApiKey => Environment.GetEnvironmentVariable("WAVIX_API_KEY") ?? "@hex64:2@";
#                                                                                                   ^^^^^^^^^ WVX001
    }
}
