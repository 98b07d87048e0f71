from pydantic import Field
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    database_url: str
    wavix_api_key: str = Field(default="@base64url@", repr=False)
    #                                   ^^^^^^^^^^^ WVX001
    wavix_sender: str = "Demo"
