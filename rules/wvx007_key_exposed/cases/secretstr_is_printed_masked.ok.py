from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    wavix_api_key: SecretStr


settings = Settings()
print(settings)
