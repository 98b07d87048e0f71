class Settings:
    @property
    def wavix_token(self) -> str:
        return "@base62@"
        #       ^^^^^^^^ WVX001
