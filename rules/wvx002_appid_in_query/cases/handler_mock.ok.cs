public class UrlTests
{
    [Fact]
    public void Builds()
    {
        _mockHttp.When("https://api.wavix.com/v1/profile?appid=secret").Respond("application/json", "{}");
        Assert.Equal("https://api.wavix.com/v1/profile?appid=secret", Urls.Profile("secret"));
        Urls.Profile("secret").Should().Be("https://api.wavix.com/v1/profile?appid=secret");
        if (request.RequestUri.ToString() == "https://api.wavix.com/v1/profile?appid=secret") return;
    }
}
