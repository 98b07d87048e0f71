public Uri Build(string key)
{
    var builder = new UriBuilder("https://api.wavix.com/v1/calls");
    var query = HttpUtility.ParseQueryString(builder.Query);
    query["appid"] = key;
#          ^^^^^ WVX002
    builder.Query = query.ToString();
    return builder.Uri;
}
