import { test, expect } from "vitest";
import { url } from "./url.mjs";

test("the key is in the query", () => {
  expect(url("/v1/cdrs")).toBe("https://api.wavix.com/v1/cdrs?appid=test-key&page=1");
});
