variable "wavix_api_key" {
  description = "key of the Wavix account"
  type        = string
  sensitive   = true
  default     = "@hex64@"
#                ^^^^^^^ WVX001
}
