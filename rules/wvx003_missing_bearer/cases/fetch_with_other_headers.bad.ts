export async function createTrunk(trunk: Trunk) {
  const response = await fetch("https://api.wavix.com/v1/trunks", {
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003 to +4:5
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(trunk),
  });
  return response.json();
}
