struct Client {
    api_key: String,
    http: reqwest::Client,
}

impl Client {
    async fn first(&self) -> reqwest::Result<()> {
        self.http
            .get("https://api.wavix.com/v1/profile")
            .header("Authorization", &self.api_key)
#                                    ^^^^^^^^^^^^^ WVX004
            .send()
            .await?;
        Ok(())
    }

    async fn second(&self) -> reqwest::Result<()> {
        self.http.get("https://api.wavix.com/v1/profile").basic_auth(&self.api_key, None::<&str>).send().await?;
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX004
        self.http.get("https://api.wavix.com/v1/profile").header("X-Api-Key", &self.api_key).send().await?;
#                                                                 ^^^^^^^^^ WVX004
        Ok(())
    }
}
