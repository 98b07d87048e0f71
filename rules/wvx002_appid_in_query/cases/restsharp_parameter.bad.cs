using RestSharp;

class Cdrs
{
    async Task<RestResponse> Get(string key)
    {
        var client = new RestClient("https://api.wavix.com");
        var request = new RestRequest("/v1/cdrs", Method.Get);
        request.AddQueryParameter("appid", key);
#                                  ^^^^^ WVX002
        return await client.ExecuteAsync(request);
    }

    void Old(string key)
    {
        var client = new RestClient("https://api.wavix.com/v2/messages");
#                                                         ^^^^^^^^^^^^ WVX201
        client.Execute(new RestRequest(Method.POST).AddParameter("appid", key, ParameterType.QueryString));
#                                                                 ^^^^^ WVX002
    }
}
