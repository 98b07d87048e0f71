resource "aws_ssm_parameter" "wavix_api_key" {
  name        = "/telephony/production/wavix-api-key"
  description = "API key for Wavix, see the portal"
  value       = var.wavix_api_key
  key_id      = "alias/telephony"
  tags        = { Checksum = "@md5@" }
}
