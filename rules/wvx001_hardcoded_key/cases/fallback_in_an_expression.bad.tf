locals {
  wavix_api_key = coalesce(var.wavix_api_key, "@hex64@")
#                                              ^^^^^^^ WVX001
  wavix_token   = var.is_prod ? var.token : "@base36@"
#                                            ^^^^^^^^ WVX001
}
