variable "wavix_api_key" {
  type      = string
  sensitive = true
  default   = ""
}
locals {
  wavix_api_key = var.wavix_api_key
  wavix_token   = data.aws_ssm_parameter.wavix.value
  wavix_secret  = "${var.prefix}-${random_id.wavix.hex}"
  wavix_appid   = "op://Telephony/Wavix/key"
}
