async fn cdrs(client: &reqwest::Client, key: &str) -> Result<String, reqwest::Error> {
    client
        .get("https://api.wavix.com/v1/cdrs")
        .query(&[("type", "placed"), ("appid", key)])
#                                      ^^^^^ WVX002
        .send()
        .await?
        .text()
        .await
}
