resource "aws_ssm_parameter" "sms" {
  name  = "/prod/wavix/api_key"
  type  = "SecureString"
  value = "@hex64@"
#          ^^^^^^^ WVX001
}

resource "aws_ssm_parameter" "mail" {
  name  = "/prod/postmark/token"
  value = "@uuid@"
}
