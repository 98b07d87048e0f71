const WAVIX_API_KEY: &str = env!("WAVIX_API_KEY");
const WAVIX_KEY_ENV: &str = "WAVIX_API_KEY_FOR_TESTS";
const WAVIX_SDK_SHA256: &str = "@sha256@";
const OPENAI_API_KEY: &str = "@base62@";

fn key() -> String {
    std::env::var("WAVIX_API_KEY").unwrap_or("your_api_key".into())
}
