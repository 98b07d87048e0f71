resource "null_resource" "smoke" {
  provisioner "local-exec" {
    command     = "curl -fsS -H 'Authorization: Bearer @hex64@' https://api.wavix.com/v1/profile"
#                                                      ^^^^^^^ WVX001
    environment = { WAVIX_APPID = "@hex32@" }
#                                  ^^^^^^^ WVX001
  }
}
