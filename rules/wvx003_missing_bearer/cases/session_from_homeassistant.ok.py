from homeassistant.helpers.aiohttp_client import async_get_clientsession


async def async_setup_entry(hass, entry):
    session = async_get_clientsession(hass)
    resp = await session.get("https://api.wavix.com/v1/profile")
    return resp.status == 200
