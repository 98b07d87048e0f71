it("adds the key", () => {
  const url = client.url("/v1/cdrs");
  expect(url).toBe("https://api.wavix.com/v1/cdrs?appid=test");
  expect(url).toContain("&appid=");
  expect(fetch).toHaveBeenCalledWith("https://api.wavix.com/v1/cdrs?appid=test", expect.anything());
});
