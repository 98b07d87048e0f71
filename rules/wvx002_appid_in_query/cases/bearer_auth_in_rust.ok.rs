async fn calls(client: &reqwest::Client, key: &str) -> reqwest::Result<String> {
    client
        .get("https://api.wavix.com/v1/calls")
        .query(&[("page", "2")])
        .bearer_auth(key)
        .send()
        .await?
        .text()
        .await
}
