variable "wavix_url" {
  default = "http://api.wavix.com"
#            ^^^^^^^^^^^^^^^^^^^^ WVX005
}
