const byKey: Record<string, string> = { "@hex64@": "wavix" };
const name = byKey["@hex64@"];
import("https://cdn.example.com/@hex64@/wavix.js");
