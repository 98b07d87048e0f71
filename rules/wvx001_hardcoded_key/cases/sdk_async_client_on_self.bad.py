from wavix import AsyncWavix


class Notifier:
    token = "@base64url@"
    #        ^^^^^^^^^^^ WVX001

    def __init__(self):
        self.client = AsyncWavix(token=self.token)

    async def text(self, to, body):
        await self.client.sms_and_mms.send(to=to, from_="Shop", message_body={"text": body})
