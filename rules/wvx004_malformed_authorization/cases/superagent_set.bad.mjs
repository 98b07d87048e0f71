import superagent from "superagent";
await superagent.get("https://api.wavix.com/v1/profile").set("Authorization", process.env.WAVIX_API_KEY);
#                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^ WVX004
