var settings = new Dictionary<string, string>
{
    ["Wavix:ApiKey"] = "@hex64@",
#                       ^^^^^^^ WVX001
    ["Twilio:AuthToken"] = "@hex32@",
};
var options = new WavixOptions { ApiKey = "@hex64:2@", BaseUrl = "https://api.wavix.com" };
#                                          ^^^^^^^^^ WVX001
services.Configure<WavixOptions>(o => o.ApiKey = "@hex64:3@");
#                                                 ^^^^^^^^^ WVX001
