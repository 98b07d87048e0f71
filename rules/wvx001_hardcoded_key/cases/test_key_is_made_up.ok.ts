beforeEach(() => {
  vi.stubEnv("WAVIX_API_KEY", "test-key");
  client = new WavixClient({ token: "wvx_test_ci_mock_key_12345" });
});
