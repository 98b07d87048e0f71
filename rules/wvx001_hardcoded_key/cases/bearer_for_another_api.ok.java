class Bot {
    // Calls arrive from Wavix (https://api.wavix.com), answers come from OpenAI.
    Request ask() {
        return new Request.Builder()
            .url("https://api.openai.com/v1/chat/completions")
            .header("Authorization", "Bearer @base62@")
            .build();
    }
}
