use reqwest::header::AUTHORIZATION;

async fn send(client: &reqwest::Client) -> reqwest::Result<()> {
    client
        .post("https://api.wavix.com/v3/messages")
        .header(AUTHORIZATION, "Bearer @hex64@")
#                                      ^^^^^^^ WVX001
        .send()
        .await?;
    client.get("https://api.wavix.com/v1/profile").bearer_auth("@base62@").send().await?;
#                                                               ^^^^^^^^ WVX001
    Ok(())
}
