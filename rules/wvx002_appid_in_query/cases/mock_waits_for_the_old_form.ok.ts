import nock from "nock";
nock("https://api.wavix.com").get("/v1/cdrs").query({ appid: "test" }).reply(200, { items: [] });
fetchMock.get("https://api.wavix.com/v1/cdrs?appid=test", { items: [] });
