async fn run(key: &str) -> reqwest::Result<()> {
    let client = reqwest::Client::builder()
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX006 to +1:43
        .danger_accept_invalid_certs(true)
        .build()?;
    client.get("https://api.wavix.com/v1/profile").bearer_auth(key).send().await?;
    Ok(())
}
