import { authHeaders } from "./auth.js";
await fetch("https://api.wavix.com/v1/calls", { headers: { ...authHeaders, Accept: "application/json" } });
await fetch("https://api.wavix.com/v1/calls", withAuth({ method: "POST" }));
await fetch("https://api.wavix.com/v1/calls", { method: "POST", ...options });
