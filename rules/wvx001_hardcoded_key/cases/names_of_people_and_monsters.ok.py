USERS = ["wavixsan", "alice"]
MONSTERS = {"Wavix": {"hp": 120, "sprite": "@md5@"}, "Drovix": {"hp": 80, "sprite": "@md5:2@"}}
WAKE_WORDS = ["hola wavix", "oye wavix"]
DEPLOY_HOST = "https://wavix-dev.com"
DEPLOY_TOKEN_FILE = "/etc/deploy/wavix-dev.com/token"
