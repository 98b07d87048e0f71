resource "aws_secretsmanager_secret_version" "telephony" {
  secret_id     = aws_secretsmanager_secret.telephony.id
  secret_string = jsonencode({ WAVIX_API_KEY = "@hex64@", DB_PASSWORD = var.db_password })
#                                               ^^^^^^^ WVX001
}
