const res = await fetch("https://api.wavix.com/v1/profile", {
  headers: { Authorization: "Bearer @hex64@", Accept: "*/*" },
});
console.log(res.status);
