using System.Net.Http;
using System.Threading.Tasks;

namespace Company.Integrations
{
    public class WavixService
    {
        private readonly HttpClient _httpClient;

        public WavixService(HttpClient httpClient)
        {
            _httpClient = httpClient;
        }

        public async Task<string> ListarSipTrunks(string apiKey, int? page)
        {
            string baseUrl = "https://api.wavix.com/v1/trunks";
            string requestUrl = $"{baseUrl}?appid={apiKey}";
#                                           ^^^^^ WVX002
            if (page.HasValue) requestUrl += $"&page={page.Value}";
            var response = await _httpClient.GetAsync(requestUrl);
            return await response.Content.ReadAsStringAsync();
        }

        public async Task Renovar(string uuid, string apiKey, HttpContent content)
        {
            var requestUrl = $"https://api.wavix.com/v2/webrtc/tokens/{uuid}" + "?appid=" + apiKey;
#                                                                                 ^^^^^ WVX002
            await _httpClient.PutAsync(requestUrl, content);
        }
    }
}
