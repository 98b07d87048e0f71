const { data } = await axios.get("https://api.wavix.com/v1/profile", {
  auth: { username: process.env.WAVIX_API_KEY, password: "" },
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX004
});
