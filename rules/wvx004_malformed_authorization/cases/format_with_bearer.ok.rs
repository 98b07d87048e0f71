use reqwest::header::AUTHORIZATION;

async fn get(client: &reqwest::Client, key: &str, header: &str) -> reqwest::Result<()> {
    client.get("https://api.wavix.com/v1/profile").header(AUTHORIZATION, format!("Bearer {key}")).send().await?;
    client.get("https://api.wavix.com/v1/profile").header(AUTHORIZATION, header).send().await?;
    client.get("https://hooks.example.org/in").header("X-Api-Key", key).send().await?;
    Ok(())
}
