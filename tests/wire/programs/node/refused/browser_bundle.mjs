export async function cdrs() {
  const res = await fetch(`https://api.wavix.com/v1/cdrs?appid=${import.meta.env.VITE_WAVIX_API_KEY}&page=1`);
  document.querySelector("#out").textContent = await res.text();
}
