// SMS: https://api.wavix.com
const OPEN_WEATHER: &str = "https://api.openweathermap.org/data/2.5/weather";

async fn weather(key: &str, city: &str) -> reqwest::Result<String> {
    let url = format!("{OPEN_WEATHER}?q={city}&appid={key}");
    let steam = format!("https://api.steampowered.com/ISteamUserStats/GetSchemaForGame/v2/?key={key}&appid=570");
    reqwest::Client::new().get("https://api.openweathermap.org").query(&[("appid", key)]).send().await?.text().await
}
