using Microsoft.AspNetCore.WebUtilities;

public static class Urls
{
    private const string Base = "https://api.wavix.com";

    public static string Profile(string key) =>
        QueryHelpers.AddQueryString($"{Base}/v1/profile", "appid", key);
#                                                          ^^^^^ WVX002

    public static string Numbers(string key) =>
        QueryHelpers.AddQueryString(Base + "/v1/numbers", new Dictionary<string, string?> { ["appid"] = key, ["page"] = "1" });
#                                                                                             ^^^^^ WVX002

    public static string Cdr(string key) => string.Format("{0}/v1/cdr?appid={1}", Base, key);
#                                                                     ^^^^^ WVX002
#                                                             ^^^^^^^ WVX201
}
