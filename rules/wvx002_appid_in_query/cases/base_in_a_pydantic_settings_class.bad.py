import httpx
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    wavix_base: str = "https://api.wavix.com"
    wavix_api_key: str


settings = Settings()


def calls():
    return httpx.get(f"{settings.wavix_base}/v1/calls", params={"appid": settings.wavix_api_key}).json()
    #                                                            ^^^^^ WVX002
