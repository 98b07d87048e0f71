// Production: https://api.wavix.com
async fn health() -> reqwest::Result<()> {
    let client = reqwest::Client::builder().danger_accept_invalid_certs(true).build()?;
    client.get("https://localhost:8443/health").send().await?;
    Ok(())
}
