fn run(wavix_api_key: &str, to: &str) {
    println!("sending to {to} through https://api.wavix.com/v3/messages");
    log::debug!("key of {} characters", wavix_api_key.len());
}
