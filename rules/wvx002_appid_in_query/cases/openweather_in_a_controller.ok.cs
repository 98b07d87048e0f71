// Messages are sent through https://api.wavix.com.
[Route("api/[controller]")]
public class WeatherController : ControllerBase
{
    private const string Url = "https://api.openweathermap.org/data/2.5/weather";

    [HttpGet]
    public async Task<string> Get([FromQuery] string city, [FromQuery] string appid)
    {
        var url = $"{Url}?q={city}&appid={appid}";
        return await _http.GetStringAsync(QueryHelpers.AddQueryString(url, "units", "metric"));
    }

    private string Entra(string tenant, string id) =>
        $"https://login.microsoftonline.com/{tenant}/discovery/v2.0/keys?appid={id}";
}
