use reqwest::Client;

const BASE_URL: &str = "https://api.wavix.com";

pub struct Wavix {
    http: Client,
    api_key: String,
}

impl Wavix {
    pub fn new(api_key: impl Into<String>) -> Self {
        Self { http: Client::new(), api_key: api_key.into() }
    }

    pub async fn trunks(&self) -> reqwest::Result<String> {
        let url = format!("{}/v1/trunks?appid={}", BASE_URL, self.api_key);
#                                       ^^^^^ WVX002
        self.http.get(&url).send().await?.text().await
    }

    pub fn numbers(&self, page: u32) -> String {
        let key = &self.api_key;
        format!("{BASE_URL}/v1/numbers?page={page}&appid={key}")
#                                                  ^^^^^ WVX002
    }
}
