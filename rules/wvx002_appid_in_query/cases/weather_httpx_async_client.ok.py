import httpx


async def weather(key: str, city: str) -> dict:
    async with httpx.AsyncClient(base_url="https://api.openweathermap.org", params={"appid": key}) as client:
        return (await client.get("/data/2.5/weather", params={"q": city})).json()


async def sms(key: str, to: str, text: str) -> None:
    async with httpx.AsyncClient(base_url="https://api.wavix.com", headers={"Authorization": f"Bearer {key}"}) as client:
        await client.post("/v3/messages", json={"to": to, "from": "Meteo", "message_body": {"text": text}})
