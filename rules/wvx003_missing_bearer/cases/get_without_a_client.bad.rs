async fn profile() -> reqwest::Result<String> {
    reqwest::get("https://api.wavix.com/v1/profile").await?.text().await
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
}
